// What the component library says by itself, in the language of the page.

const TEXTS = {
  zh: {
    locale: 'zh-cn',
    Pagination: {
      items_per_page: '条/页',
      jump_to: '跳至',
      jump_to_confirm: '确定',
      page: '页',
      prev_page: '上一页',
      next_page: '下一页',
      prev_5: '向前 5 页',
      next_5: '向后 5 页',
      prev_3: '向前 3 页',
      next_3: '向后 3 页',
    },
    Table: {
      sortTitle: '排序',
      triggerDesc: '点击降序',
      triggerAsc: '点击升序',
      cancelSort: '取消排序',
      emptyText: '暂无数据',
    },
    Modal: { okText: '确定', cancelText: '取消', justOkText: '知道了' },
    Popconfirm: { okText: '确定', cancelText: '取消' },
    Empty: { description: '暂无数据' },
  },
  en: {
    locale: 'en',
    Pagination: {
      items_per_page: '/ page',
      jump_to: 'Go to',
      jump_to_confirm: 'confirm',
      page: 'Page',
      prev_page: 'Previous page',
      next_page: 'Next page',
      prev_5: 'Previous 5 pages',
      next_5: 'Next 5 pages',
      prev_3: 'Previous 3 pages',
      next_3: 'Next 3 pages',
    },
    Table: {
      sortTitle: 'Sort',
      triggerDesc: 'Sort descending',
      triggerAsc: 'Sort ascending',
      cancelSort: 'Do not sort',
      emptyText: 'Nothing here',
    },
    Modal: { okText: 'OK', cancelText: 'Cancel', justOkText: 'OK' },
    Popconfirm: { okText: 'OK', cancelText: 'Cancel' },
    Empty: { description: 'Nothing here' },
  },
}

export const libraryTexts = (language) => TEXTS[language]
