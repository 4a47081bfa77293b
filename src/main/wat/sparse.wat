;; The product out = J r where J has few entries, at a cost that follows their number. Each sum runs over its entries
;; in increasing order of j from 0, which gives the bits of the sum over all: an absent entry would add a zero.
;;
;; Slices of four rows: the length of the longest row (16 bytes, the first four
;; used), then for each of its places four offsets into r, in bytes, and four doubles; rows that end earlier hold zeros.
;; r lies in blocks of two columns; a last odd one has an unused neighbour. Column c of out begins at out + c pitch.
(func (export "multiply_sparse")
  (param $J i32) (param $r i32) (param $out i32) (param $n i32) (param $columns i32) (param $pitch i32)
  (local $end i32) (local $places i32) (local $k i32) (local $at i32)
  (local $left i32) (local $from i32) (local $to i32) (local $bytes i32)
  (local $a v128) (local $b v128) (local $c v128) (local $d v128)
  (local.set $end (i32.add (local.get $out) (i32.shl (local.get $n) (i32.const 3))))
  (local.set $bytes (i32.shl (i32.and (i32.add (local.get $n) (i32.const 1)) (i32.const -2)) (i32.const 4))) ;; of a block
  (loop $rows
    (local.set $places (i32.load (local.get $J)))
    (local.set $J (i32.add (local.get $J) (i32.const 16)))
    (local.set $left (local.get $columns))
    (local.set $from (local.get $r))
    (local.set $to (local.get $out))
    (loop $blocks
      (local.set $a (v128.const i64x2 0 0))
      (local.set $b (v128.const i64x2 0 0))
      (local.set $c (v128.const i64x2 0 0))
      (local.set $d (v128.const i64x2 0 0))
      (local.set $at (local.get $J))
      (local.set $k (local.get $places))
      (block $none
        (br_if $none (i32.eqz (local.get $k)))
        (loop $next
          (local.set $a (f64x2.add (local.get $a) (f64x2.mul
            (v128.load64_splat offset=16 (local.get $at))
            (v128.load (i32.add (local.get $from) (i32.load (local.get $at)))))))
          (local.set $b (f64x2.add (local.get $b) (f64x2.mul
            (v128.load64_splat offset=24 (local.get $at))
            (v128.load (i32.add (local.get $from) (i32.load offset=4 (local.get $at)))))))
          (local.set $c (f64x2.add (local.get $c) (f64x2.mul
            (v128.load64_splat offset=32 (local.get $at))
            (v128.load (i32.add (local.get $from) (i32.load offset=8 (local.get $at)))))))
          (local.set $d (f64x2.add (local.get $d) (f64x2.mul
            (v128.load64_splat offset=40 (local.get $at))
            (v128.load (i32.add (local.get $from) (i32.load offset=12 (local.get $at)))))))
          (local.set $at (i32.add (local.get $at) (i32.const 48)))
          (br_if $next (local.tee $k (i32.sub (local.get $k) (i32.const 1))))))
      (v128.store64_lane 0 (local.get $to) (local.get $a))
      (v128.store64_lane offset=8 0 (local.get $to) (local.get $b))
      (v128.store64_lane offset=16 0 (local.get $to) (local.get $c))
      (v128.store64_lane offset=24 0 (local.get $to) (local.get $d))
      (if (i32.gt_s (local.get $left) (i32.const 1))
        (then
          (local.set $to (i32.add (local.get $to) (local.get $pitch)))
          (v128.store64_lane 1 (local.get $to) (local.get $a))
          (v128.store64_lane offset=8 1 (local.get $to) (local.get $b))
          (v128.store64_lane offset=16 1 (local.get $to) (local.get $c))
          (v128.store64_lane offset=24 1 (local.get $to) (local.get $d))))
      (local.set $to (i32.add (local.get $to) (local.get $pitch)))
      (local.set $from (i32.add (local.get $from) (local.get $bytes)))
      (br_if $blocks (i32.gt_s (local.tee $left (i32.sub (local.get $left) (i32.const 2))) (i32.const 0))))
    (local.set $J (i32.add (local.get $J) (i32.mul (local.get $places) (i32.const 48))))
    (local.set $out (i32.add (local.get $out) (i32.const 32)))
    (br_if $rows (i32.lt_u (local.get $out) (local.get $end)))))
