;; The element-wise parts of a derivative and of a step, as core.model.RateNetwork and core.ode.Stepper write them. Counts
;; are even.

;; k ← input + g k, where input = in_phase cos θ − quadrature sin θ
(func (export "drive")
  (param $g f64) (param $in_phase f64) (param $quadrature f64) (param $cos i32) (param $sin i32) (param $k i32)
  (param $count i32)
  (local $end i32) (local $gain v128) (local $p v128) (local $q v128)
  (local.set $gain (f64x2.splat (local.get $g)))
  (local.set $p (f64x2.splat (local.get $in_phase)))
  (local.set $q (f64x2.splat (local.get $quadrature)))
  (local.set $end (i32.add (local.get $k) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (v128.store (local.get $k)
      (f64x2.add
        (f64x2.sub
          (f64x2.mul (local.get $p) (v128.load (local.get $cos)))
          (f64x2.mul (local.get $q) (v128.load (local.get $sin))))
        (f64x2.mul (local.get $gain) (v128.load (local.get $k)))))
    (local.set $cos (i32.add (local.get $cos) (i32.const 16)))
    (local.set $sin (i32.add (local.get $sin) (i32.const 16)))
    (local.set $k (i32.add (local.get $k) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $k) (local.get $end)))))

;; k ← h + g k, whatever input h is
(func (export "add") (param $g f64) (param $h i32) (param $k i32) (param $count i32)
  (local $end i32) (local $gain v128)
  (local.set $gain (f64x2.splat (local.get $g)))
  (local.set $end (i32.add (local.get $k) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (v128.store (local.get $k)
      (f64x2.add (v128.load (local.get $h)) (f64x2.mul (local.get $gain) (v128.load (local.get $k)))))
    (local.set $h (i32.add (local.get $h) (i32.const 16)))
    (local.set $k (i32.add (local.get $k) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $k) (local.get $end)))))

;; k ← g k
(func (export "gain") (param $g f64) (param $k i32) (param $count i32)
  (local $end i32) (local $gain v128)
  (local.set $gain (f64x2.splat (local.get $g)))
  (local.set $end (i32.add (local.get $k) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (v128.store (local.get $k) (f64x2.mul (local.get $gain) (v128.load (local.get $k))))
    (local.set $k (i32.add (local.get $k) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $k) (local.get $end)))))

;; k ← k − x
(func (export "leak") (param $x i32) (param $k i32) (param $count i32)
  (local $end i32)
  (local.set $end (i32.add (local.get $k) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (v128.store (local.get $k) (f64x2.sub (v128.load (local.get $k)) (v128.load (local.get $x))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (local.set $k (i32.add (local.get $k) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $k) (local.get $end)))))

;; count zeros from k on
(func (export "clear") (param $k i32) (param $count i32)
  (memory.fill (local.get $k) (i32.const 0) (i32.shl (local.get $count) (i32.const 3))))

;; out ← x + dt k; out may be x
(func (export "shift") (param $x i32) (param $dt f64) (param $k i32) (param $out i32) (param $count i32)
  (local $end i32) (local $step v128)
  (local.set $step (f64x2.splat (local.get $dt)))
  (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (v128.store (local.get $out)
      (f64x2.add (v128.load (local.get $x)) (f64x2.mul (local.get $step) (v128.load (local.get $k)))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (local.set $k (i32.add (local.get $k) (i32.const 16)))
    (local.set $out (i32.add (local.get $out) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $out) (local.get $end)))))

;; x ← x + half (k0 + k1); the second derivative follows the first
(func (export "heun") (param $x i32) (param $half f64) (param $k i32) (param $count i32)
  (local $end i32) (local $h v128) (local $k1 i32)
  (local.set $h (f64x2.splat (local.get $half)))
  (local.set $k1 (i32.add (local.get $k) (i32.shl (local.get $count) (i32.const 3))))
  (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 3))))
  (loop $units
    (v128.store (local.get $x)
      (f64x2.add (v128.load (local.get $x))
        (f64x2.mul (local.get $h) (f64x2.add (v128.load (local.get $k)) (v128.load (local.get $k1))))))
    (local.set $k (i32.add (local.get $k) (i32.const 16)))
    (local.set $k1 (i32.add (local.get $k1) (i32.const 16)))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $x) (local.get $end)))))

;; x ← x + sixth (k0 + 2 (k1 + k2) + k3); the four derivatives follow one another
(func (export "runge_kutta") (param $x i32) (param $sixth f64) (param $k i32) (param $count i32)
  (local $end i32) (local $h v128) (local $two v128) (local $bytes i32) (local $k1 i32) (local $k2 i32) (local $k3 i32)
  (local.set $h (f64x2.splat (local.get $sixth)))
  (local.set $two (f64x2.splat (f64.const 2)))
  (local.set $bytes (i32.shl (local.get $count) (i32.const 3)))
  (local.set $k1 (i32.add (local.get $k) (local.get $bytes)))
  (local.set $k2 (i32.add (local.get $k1) (local.get $bytes)))
  (local.set $k3 (i32.add (local.get $k2) (local.get $bytes)))
  (local.set $end (i32.add (local.get $x) (local.get $bytes)))
  (loop $units
    (v128.store (local.get $x)
      (f64x2.add (v128.load (local.get $x))
        (f64x2.mul (local.get $h)
          (f64x2.add
            (f64x2.add (v128.load (local.get $k))
              (f64x2.mul (local.get $two) (f64x2.add (v128.load (local.get $k1)) (v128.load (local.get $k2)))))
            (v128.load (local.get $k3))))))
    (local.set $k (i32.add (local.get $k) (i32.const 16)))
    (local.set $k1 (i32.add (local.get $k1) (i32.const 16)))
    (local.set $k2 (i32.add (local.get $k2) (i32.const 16)))
    (local.set $k3 (i32.add (local.get $k3) (i32.const 16)))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (br_if $units (i32.lt_u (local.get $x) (local.get $end)))))
