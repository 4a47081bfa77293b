;; The activations r = φ(x), two units at a time, with the bits of core.math.Elementary, whose comments give the method;
;; the slopes that follow from the rates; each may write its results apart from one another, spacing bytes from one unit to
;; the next. Counts are even.
;;
;; An activation that the kernel has is a function of its name and one with slope_ before it: core.engine.Kernel.knows.
;;
;; Constants are set before a loop: engines then keep them in registers or in reach, and do not make them anew.

;; out ← x, the copies spacing bytes apart: φ(x) = x
(func $spread (export "spread") (export "linear") (param $x i32) (param $r i32) (param $spacing i32) (param $count i32)
  (local $end i32) (local $v v128)
  (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (local.set $v (v128.load (local.get $x)))
    (v128.store64_lane 0 (local.get $r) (local.get $v))
    (v128.store64_lane 1 (i32.add (local.get $r) (local.get $spacing)) (local.get $v))
    (local.set $r (i32.add (local.get $r) (i32.shl (local.get $spacing) (i32.const 1))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $x) (local.get $end)))))

(func (export "relu") (param $x i32) (param $r i32) (param $spacing i32) (param $count i32)
  (local $end i32) (local $v v128) (local $zero v128)
  (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (local.set $v (v128.load (local.get $x)))
    (local.set $v (v128.andnot (local.get $v) (f64x2.le (local.get $v) (local.get $zero))))
    (v128.store64_lane 0 (local.get $r) (local.get $v))
    (v128.store64_lane 1 (i32.add (local.get $r) (local.get $spacing)) (local.get $v))
    (local.set $r (i32.add (local.get $r) (i32.shl (local.get $spacing) (i32.const 1))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $x) (local.get $end)))))

;; Both branches of Elementary.tanh for both units, with one division for the two: x z P/Q below atanh ½, 2/d above.
(func (export "tanh") (param $x i32) (param $r i32) (param $spacing i32) (param $count i32)
  (local $end i32)
  (local $v v128) (local $a v128) (local $z v128) (local $small v128) (local $numerator v128) (local $denominator v128)
  (local $y v128) (local $kb v128) (local $kd v128) (local $rest v128) (local $rest2 v128) (local $rest4 v128)
  (local $s v128) (local $big v128) (local $sr v128) (local $sum v128) (local $d v128) (local $dl v128)
  (local $q v128) (local $t v128)
  (local $half_point v128) (local $twenty v128) (local $half v128) (local $one v128) (local $two v128) (local $sign v128)
  (local $inv_ln2 v128) (local $rounder v128) (local $ln2_hi v128) (local $ln2_lo v128) (local $bias v128)
  (local $p0 v128) (local $p1 v128) (local $p2 v128) (local $q1 v128) (local $q2 v128) (local $q3 v128)
  (local $e2 v128) (local $e3 v128) (local $e4 v128) (local $e5 v128) (local $e6 v128) (local $e7 v128)
  (local $e8 v128) (local $e9 v128) (local $e10 v128) (local $e11 v128)
  (local.set $half_point (f64x2.splat (f64.const 0.5493061443340549)))
  (local.set $twenty (f64x2.splat (f64.const 20)))
  (local.set $half (f64x2.splat (f64.const 0.5)))
  (local.set $one (f64x2.splat (f64.const 1)))
  (local.set $two (f64x2.splat (f64.const 2)))
  (local.set $sign (v128.const i64x2 0x8000000000000000 0x8000000000000000))
  (local.set $inv_ln2 (f64x2.splat (f64.const 1.4426950408889634)))
  (local.set $rounder (f64x2.splat (f64.const 6755399441055744)))
  (local.set $ln2_hi (f64x2.splat (f64.const 0x1.62e42fefp-1)))
  (local.set $ln2_lo (f64x2.splat (f64.const 0x1.473de6af278edp-34)))
  (local.set $bias (v128.const i64x2 1023 1023))
  (local.set $p0 (f64x2.splat (f64.const -0.3333333333333333)))
  (local.set $p1 (f64x2.splat (f64.const -0.020500432962378416)))
  (local.set $p2 (f64x2.splat (f64.const -0.0001992504475696932)))
  (local.set $q1 (f64x2.splat (f64.const 0.46150129888713104)))
  (local.set $q2 (f64x2.splat (f64.const 0.023293508992891884)))
  (local.set $q3 (f64x2.splat (f64.const 0.0002066112896184853)))
  (local.set $e2 (f64x2.splat (f64.const 0.5000000000000013)))
  (local.set $e3 (f64x2.splat (f64.const 0.16666666666666685)))
  (local.set $e4 (f64x2.splat (f64.const 0.04166666666651157)))
  (local.set $e5 (f64x2.splat (f64.const 0.008333333333315953)))
  (local.set $e6 (f64x2.splat (f64.const 0.0013888888947865923)))
  (local.set $e7 (f64x2.splat (f64.const 0.00019841269898664948)))
  (local.set $e8 (f64x2.splat (f64.const 2.480148917255337e-05)))
  (local.set $e9 (f64x2.splat (f64.const 2.7557232865118846e-06)))
  (local.set $e10 (f64x2.splat (f64.const 2.7631526235149347e-07)))
  (local.set $e11 (f64x2.splat (f64.const 2.5112658622693133e-08)))
  (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (local.set $v (v128.load (local.get $x)))
    (local.set $a (f64x2.abs (local.get $v)))
    ;; below: a z P(z) over Q(z)
    (local.set $z (f64x2.mul (local.get $v) (local.get $v)))
    (local.set $small (f64x2.lt (local.get $a) (local.get $half_point)))
    (local.set $numerator
      (f64x2.mul
        (f64x2.mul (local.get $a) (local.get $z))
        (f64x2.add (local.get $p0) (f64x2.mul (local.get $z)
          (f64x2.add (local.get $p1) (f64x2.mul (local.get $z) (local.get $p2)))))))
    (local.set $denominator
      (f64x2.add (local.get $one) (f64x2.mul (local.get $z)
        (f64x2.add (local.get $q1) (f64x2.mul (local.get $z)
          (f64x2.add (local.get $q2) (f64x2.mul (local.get $z) (local.get $q3))))))))
    ;; above: 2a = k ln 2 + rest; kb holds k in its lowest bits, and s = 2^k
    (local.set $y (f64x2.mul (local.get $two) (f64x2.pmin (local.get $a) (local.get $twenty))))
    (local.set $kb (f64x2.add (f64x2.mul (local.get $y) (local.get $inv_ln2)) (local.get $rounder)))
    (local.set $kd (f64x2.sub (local.get $kb) (local.get $rounder)))
    (local.set $rest
      (f64x2.sub
        (f64x2.sub (local.get $y) (f64x2.mul (local.get $kd) (local.get $ln2_hi)))
        (f64x2.mul (local.get $kd) (local.get $ln2_lo))))
    (local.set $s (i64x2.shl (i64x2.add (local.get $kb) (local.get $bias)) (i32.const 52)))
    (local.set $rest2 (f64x2.mul (local.get $rest) (local.get $rest)))
    (local.set $rest4 (f64x2.mul (local.get $rest2) (local.get $rest2)))
    (local.set $t
      (f64x2.add
        (f64x2.add
          (f64x2.add (local.get $e2) (f64x2.mul (local.get $rest) (local.get $e3)))
          (f64x2.mul (local.get $rest2)
            (f64x2.add (local.get $e4) (f64x2.mul (local.get $rest) (local.get $e5)))))
        (f64x2.mul (local.get $rest4)
          (f64x2.add
            (f64x2.add
              (f64x2.add (local.get $e6) (f64x2.mul (local.get $rest) (local.get $e7)))
              (f64x2.mul (local.get $rest2)
                (f64x2.add (local.get $e8) (f64x2.mul (local.get $rest) (local.get $e9)))))
            (f64x2.mul (local.get $rest4)
              (f64x2.add (local.get $e10) (f64x2.mul (local.get $rest) (local.get $e11))))))))
    (local.set $big (f64x2.add (local.get $s) (local.get $one)))
    (local.set $sr (f64x2.mul (local.get $s) (local.get $rest)))
    (local.set $sum (f64x2.add (local.get $big) (local.get $sr)))
    (local.set $t
      (f64x2.add
        (f64x2.add (f64x2.sub (local.get $big) (local.get $sum)) (local.get $sr))
        (f64x2.mul (f64x2.mul (local.get $rest2) (local.get $t)) (local.get $s))))
    (local.set $d (f64x2.add (local.get $sum) (local.get $t)))
    (local.set $dl (f64x2.add (f64x2.sub (local.get $sum) (local.get $d)) (local.get $t)))
    (local.set $q
      (f64x2.div
        (v128.bitselect (local.get $numerator) (local.get $two) (local.get $small))
        (v128.bitselect (local.get $denominator) (local.get $d) (local.get $small))))
    ;; above: 1 − q, with what it loses
    (local.set $t (f64x2.sub (local.get $one) (local.get $q)))
    (local.set $t
      (f64x2.add
        (f64x2.add
          (f64x2.sub (f64x2.sub (local.get $one) (local.get $t)) (local.get $q))
          (f64x2.mul (f64x2.mul (f64x2.mul (local.get $half) (local.get $q)) (local.get $q)) (local.get $dl)))
        (local.get $t)))
    (local.set $t
      (v128.or
        (v128.bitselect (f64x2.add (local.get $a) (local.get $q)) (local.get $t) (local.get $small))
        (v128.and (local.get $v) (local.get $sign))))
    (v128.store64_lane 0 (local.get $r) (local.get $t))
    (v128.store64_lane 1 (i32.add (local.get $r) (local.get $spacing)) (local.get $t))
    (local.set $r (i32.add (local.get $r) (i32.shl (local.get $spacing) (i32.const 1))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $x) (local.get $end)))))

;; 1/(1 + e^y), y = −x, e^y as Elementary.exp: y = k ln 2 + rest, 2^k in two factors so that neither leaves the range.
(func (export "sigmoid") (param $x i32) (param $r i32) (param $spacing i32) (param $count i32)
  (local $end i32)
  (local $y v128) (local $kb v128) (local $kd v128) (local $high v128) (local $low v128) (local $rest v128) (local $lost v128)
  (local $rest2 v128) (local $rest4 v128) (local $tail v128) (local $e v128) (local $half v128)
  (local $one v128) (local $overflow v128) (local $underflow v128) (local $infinity v128)
  (local $inv_ln2 v128) (local $rounder v128) (local $ln2_hi v128) (local $ln2_lo v128) (local $bias v128)
  (local $e2 v128) (local $e3 v128) (local $e4 v128) (local $e5 v128) (local $e6 v128) (local $e7 v128)
  (local $e8 v128) (local $e9 v128) (local $e10 v128) (local $e11 v128)
  (local.set $one (f64x2.splat (f64.const 1)))
  (local.set $overflow (f64x2.splat (f64.const 0x1.62e42fefa39efp+9)))
  (local.set $underflow (f64x2.splat (f64.const -746)))
  (local.set $infinity (f64x2.splat (f64.const inf)))
  (local.set $inv_ln2 (f64x2.splat (f64.const 1.4426950408889634)))
  (local.set $rounder (f64x2.splat (f64.const 6755399441055744)))
  (local.set $ln2_hi (f64x2.splat (f64.const 0x1.62e42fefp-1)))
  (local.set $ln2_lo (f64x2.splat (f64.const 0x1.473de6af278edp-34)))
  (local.set $bias (v128.const i64x2 1023 1023))
  (local.set $e2 (f64x2.splat (f64.const 0.5000000000000013)))
  (local.set $e3 (f64x2.splat (f64.const 0.16666666666666685)))
  (local.set $e4 (f64x2.splat (f64.const 0.04166666666651157)))
  (local.set $e5 (f64x2.splat (f64.const 0.008333333333315953)))
  (local.set $e6 (f64x2.splat (f64.const 0.0013888888947865923)))
  (local.set $e7 (f64x2.splat (f64.const 0.00019841269898664948)))
  (local.set $e8 (f64x2.splat (f64.const 2.480148917255337e-05)))
  (local.set $e9 (f64x2.splat (f64.const 2.7557232865118846e-06)))
  (local.set $e10 (f64x2.splat (f64.const 2.7631526235149347e-07)))
  (local.set $e11 (f64x2.splat (f64.const 2.5112658622693133e-08)))
  (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (local.set $y (f64x2.neg (v128.load (local.get $x))))
    (local.set $kb (f64x2.add (f64x2.mul (local.get $y) (local.get $inv_ln2)) (local.get $rounder)))
    (local.set $kd (f64x2.sub (local.get $kb) (local.get $rounder)))
    (local.set $high (f64x2.sub (local.get $y) (f64x2.mul (local.get $kd) (local.get $ln2_hi))))
    (local.set $low (f64x2.mul (local.get $kd) (local.get $ln2_lo)))
    (local.set $rest (f64x2.sub (local.get $high) (local.get $low)))
    (local.set $lost (f64x2.sub (f64x2.sub (local.get $high) (local.get $rest)) (local.get $low)))
    (local.set $rest2 (f64x2.mul (local.get $rest) (local.get $rest)))
    (local.set $rest4 (f64x2.mul (local.get $rest2) (local.get $rest2)))
    (local.set $tail
      (f64x2.add
        (f64x2.add
          (f64x2.add (local.get $e2) (f64x2.mul (local.get $rest) (local.get $e3)))
          (f64x2.mul (local.get $rest2)
            (f64x2.add (local.get $e4) (f64x2.mul (local.get $rest) (local.get $e5)))))
        (f64x2.mul (local.get $rest4)
          (f64x2.add
            (f64x2.add
              (f64x2.add (local.get $e6) (f64x2.mul (local.get $rest) (local.get $e7)))
              (f64x2.mul (local.get $rest2)
                (f64x2.add (local.get $e8) (f64x2.mul (local.get $rest) (local.get $e9)))))
            (f64x2.mul (local.get $rest4)
              (f64x2.add (local.get $e10) (f64x2.mul (local.get $rest) (local.get $e11))))))))
    (local.set $e (f64x2.add (local.get $one) (local.get $rest)))
    (local.set $e
      (f64x2.add
        (f64x2.add
          (f64x2.add
            (f64x2.add (f64x2.sub (local.get $one) (local.get $e)) (local.get $rest))
            (f64x2.mul (local.get $lost) (local.get $e)))
          (f64x2.mul (local.get $rest2) (local.get $tail)))
        (local.get $e)))
    ;; the lower half of each lane of kb is k as an integer
    (local.set $half (i32x4.shr_s (local.get $kb) (i32.const 1)))
    (local.set $e
      (f64x2.mul
        (f64x2.mul (local.get $e) (i64x2.shl (i64x2.add (local.get $half) (local.get $bias)) (i32.const 52)))
        (i64x2.shl
          (i64x2.add (i32x4.sub (local.get $kb) (local.get $half)) (local.get $bias))
          (i32.const 52))))
    (local.set $e
      (v128.bitselect (local.get $infinity) (local.get $e) (f64x2.gt (local.get $y) (local.get $overflow))))
    (local.set $e (v128.andnot (local.get $e) (f64x2.lt (local.get $y) (local.get $underflow))))
    (local.set $e (f64x2.div (local.get $one) (f64x2.add (local.get $one) (local.get $e))))
    (v128.store64_lane 0 (local.get $r) (local.get $e))
    (v128.store64_lane 1 (i32.add (local.get $r) (local.get $spacing)) (local.get $e))
    (local.set $r (i32.add (local.get $r) (i32.shl (local.get $spacing) (i32.const 1))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $x) (local.get $end)))))

;; Slopes: out = φ′ v, φ′ at the rate r; rates stand r_spacing bytes apart, results spacing, v side by side.

(func (export "slope_linear")
  (param $r i32) (param $r_spacing i32) (param $v i32) (param $out i32) (param $spacing i32) (param $count i32)
  (call $spread (local.get $v) (local.get $out) (local.get $spacing) (local.get $count)))

(func (export "slope_tanh")
  (param $r i32) (param $r_spacing i32) (param $v i32) (param $out i32) (param $spacing i32) (param $count i32)
  (local $end i32) (local $rate v128) (local $one v128)
  (local.set $one (f64x2.splat (f64.const 1)))
  (local.set $end (i32.add (local.get $v) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (local.set $rate
      (v128.load64_lane 1 (i32.add (local.get $r) (local.get $r_spacing)) (v128.load64_zero (local.get $r))))
    (local.set $rate
      (f64x2.mul
        (f64x2.mul (f64x2.sub (local.get $one) (local.get $rate)) (f64x2.add (local.get $one) (local.get $rate)))
        (v128.load (local.get $v))))
    (v128.store64_lane 0 (local.get $out) (local.get $rate))
    (v128.store64_lane 1 (i32.add (local.get $out) (local.get $spacing)) (local.get $rate))
    (local.set $r (i32.add (local.get $r) (i32.shl (local.get $r_spacing) (i32.const 1))))
    (local.set $out (i32.add (local.get $out) (i32.shl (local.get $spacing) (i32.const 1))))
    (local.set $v (i32.add (local.get $v) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $v) (local.get $end)))))

(func (export "slope_sigmoid")
  (param $r i32) (param $r_spacing i32) (param $v i32) (param $out i32) (param $spacing i32) (param $count i32)
  (local $end i32) (local $rate v128) (local $one v128)
  (local.set $one (f64x2.splat (f64.const 1)))
  (local.set $end (i32.add (local.get $v) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (local.set $rate
      (v128.load64_lane 1 (i32.add (local.get $r) (local.get $r_spacing)) (v128.load64_zero (local.get $r))))
    (local.set $rate
      (f64x2.mul
        (f64x2.mul (local.get $rate) (f64x2.sub (local.get $one) (local.get $rate)))
        (v128.load (local.get $v))))
    (v128.store64_lane 0 (local.get $out) (local.get $rate))
    (v128.store64_lane 1 (i32.add (local.get $out) (local.get $spacing)) (local.get $rate))
    (local.set $r (i32.add (local.get $r) (i32.shl (local.get $r_spacing) (i32.const 1))))
    (local.set $out (i32.add (local.get $out) (i32.shl (local.get $spacing) (i32.const 1))))
    (local.set $v (i32.add (local.get $v) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $v) (local.get $end)))))

(func (export "slope_relu")
  (param $r i32) (param $r_spacing i32) (param $v i32) (param $out i32) (param $spacing i32) (param $count i32)
  (local $end i32) (local $rate v128) (local $zero v128)
  (local.set $end (i32.add (local.get $v) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (local.set $rate
      (v128.load64_lane 1 (i32.add (local.get $r) (local.get $r_spacing)) (v128.load64_zero (local.get $r))))
    (local.set $rate (v128.and (v128.load (local.get $v)) (f64x2.gt (local.get $rate) (local.get $zero))))
    (v128.store64_lane 0 (local.get $out) (local.get $rate))
    (v128.store64_lane 1 (i32.add (local.get $out) (local.get $spacing)) (local.get $rate))
    (local.set $r (i32.add (local.get $r) (i32.shl (local.get $r_spacing) (i32.const 1))))
    (local.set $out (i32.add (local.get $out) (i32.shl (local.get $spacing) (i32.const 1))))
    (local.set $v (i32.add (local.get $v) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $v) (local.get $end)))))
