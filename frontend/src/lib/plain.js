// Text as people type it on a Chinese keyboard.

const WIDE = 0xfee0

/** The same with plain digits, letters and signs in place of wide ones, without spaces around it: '２０２５ ' is '2025'. */
export const plain = (text) =>
  String(text)
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE))
    .replace(/￥/g, '¥')
    .replace(/\u3000/g, ' ')
    .trim()
