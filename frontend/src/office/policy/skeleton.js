// How a pack begins, for whoever has no file yet. What has to be filled in is left open, so that the checker names it.

export const packSkeleton = (region, year) => `canbao: 1
region: "${region}"
name: {zh: , en: }
level: county
year: ${year}
extends: ""        # 上级区划代码 code of the layer above

sources:           # 依据的文件 the notices that rows cite
  notice:
    document:      # 文号 number
    title: {zh: , en: }
    issuer:        # 发文单位
    issued:        # 发文日期 YYYY-MM-DD

# 缴费标准、资助、缴费期等逐条写在下面，每条注明依据（cite）。
# Fees, subsidies, windows and so on follow, each row with its clause (cite).
`
