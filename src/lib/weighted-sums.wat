;; Sums of weighted columns of 8-bit whole numbers; the sums are 32-bit whole numbers. Made into src/lib/weighted-sums-code.ts by
;; .config/scripts/build-kernel.ts.
(module
  (import "columns" "memory" (memory 1))

  ;; Adds to sums, sixteen at a time, what four columns give them: of two columns the numbers of a row are laid side by side, and
  ;; one instruction multiplies them by their weights and adds the two products, for four rows.
  (func (export "add")
    (param $sums i32) ;; address of the first sum
    (param $count i32) ;; how many: a multiple of sixteen above 0
    (param $w01 i32) (param $w23 i32) ;; weights of two columns each, 16 bits, the first in the lower half
    (param $p0 i32) (param $p1 i32) (param $p2 i32) (param $p3 i32) ;; addresses of the columns
    (local $at i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $one v128) (local $two v128) (local $both v128) (local $x01 v128) (local $x23 v128)
    (local.set $x01 (i32x4.splat (local.get $w01)))
    (local.set $x23 (i32x4.splat (local.get $w23)))
    (loop $sixteen
      (local.set $a (v128.load (local.get $sums)))
      (local.set $b (v128.load offset=16 (local.get $sums)))
      (local.set $c (v128.load offset=32 (local.get $sums)))
      (local.set $d (v128.load offset=48 (local.get $sums)))
      (local.set $one (v128.load (i32.add (local.get $p0) (local.get $at))))
      (local.set $two (v128.load (i32.add (local.get $p1) (local.get $at))))
      (local.set $both (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23 (local.get $one) (local.get $two)))
      (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $x01) (i16x8.extend_low_i8x16_s (local.get $both)))))
      (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (local.get $x01) (i16x8.extend_high_i8x16_s (local.get $both)))))
      (local.set $both (i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31 (local.get $one) (local.get $two)))
      (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (local.get $x01) (i16x8.extend_low_i8x16_s (local.get $both)))))
      (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (local.get $x01) (i16x8.extend_high_i8x16_s (local.get $both)))))
      (local.set $one (v128.load (i32.add (local.get $p2) (local.get $at))))
      (local.set $two (v128.load (i32.add (local.get $p3) (local.get $at))))
      (local.set $both (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23 (local.get $one) (local.get $two)))
      (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $x23) (i16x8.extend_low_i8x16_s (local.get $both)))))
      (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (local.get $x23) (i16x8.extend_high_i8x16_s (local.get $both)))))
      (local.set $both (i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31 (local.get $one) (local.get $two)))
      (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (local.get $x23) (i16x8.extend_low_i8x16_s (local.get $both)))))
      (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (local.get $x23) (i16x8.extend_high_i8x16_s (local.get $both)))))
      (v128.store (local.get $sums) (local.get $a))
      (v128.store offset=16 (local.get $sums) (local.get $b))
      (v128.store offset=32 (local.get $sums) (local.get $c))
      (v128.store offset=48 (local.get $sums) (local.get $d))
      (local.set $sums (i32.add (local.get $sums) (i32.const 64)))
      (br_if $sixteen (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 16)))
        (local.get $count)))))

  ;; Address of the first sum, of those from one address up to another, that reaches the least; the end when none does.
  (func (export "next") (param $at i32) (param $end i32) (param $least i32) (result i32)
    (local $x v128)
    (local.set $x (i32x4.splat (local.get $least)))
    (loop $one
      (block $found
        (br_if $found (i32.and (local.get $at) (i32.const 15)))
        (loop $four
          (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (local.get $end))))
          (br_if $found (v128.any_true (i32x4.ge_s (v128.load (local.get $at)) (local.get $x))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br $four)))
      (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (local.get $end))))
      (if (i32.ge_s (i32.load (local.get $at)) (local.get $least)) (then (return (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br $one))
    (local.get $end)))
