// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FiltersDialog.h"

#include "gui/filter/RememberedFilters.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kNameRole = Qt::UserRole; // the name before it is edited

} // namespace

FiltersDialog::FiltersDialog(RememberedFilters *filters, QWidget *parent)
    : QDialog(parent)
    , m_filters(filters)
    , m_list(new QTreeWidget)
    , m_rename(new QPushButton(tr("Re&name")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    setObjectName(u"filtersDialog"_s);
    setWindowTitle(tr("Remembered filters"));
    resize(520, 320);
    m_list->setObjectName(u"filters"_s);
    m_list->setAccessibleName(tr("Remembered filters"));
    m_list->setHeaderLabels({tr("Name"), tr("Filter")});
    m_list->setRootIsDecorated(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_rename->setObjectName(u"rename"_s);
    m_remove->setObjectName(u"remove"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_rename, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_rename, m_remove})
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);

    const auto edit = [this] {
        if (m_list->currentItem())
            m_list->editItem(m_list->currentItem(), 0);
    };
    const auto remove = [this] {
        if (m_list->currentItem())
            m_filters->forget(m_list->currentItem()->data(0, kNameRole).toString());
    };
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, edit);
    connect(m_remove, &QPushButton::clicked, this, remove);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, edit);
    connect(m_list, &QTreeWidget::itemChanged, this, &FiltersDialog::rename);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FiltersDialog::updateButtons);
    connect(new QShortcut(Qt::Key_F2, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, edit);
    connect(new QShortcut(Qt::Key_Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, remove);
    // Queued: the list must not be filled again while one of its items is edited.
    connect(filters, &RememberedFilters::changed, this, &FiltersDialog::fill, Qt::QueuedConnection);
    fill();
    m_list->setFocus();
}

void FiltersDialog::fill()
{
    const QSignalBlocker blocker(m_list);
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const NamedFilter &filter : m_filters->named()) {
        auto *item = new QTreeWidgetItem(m_list, {filter.name, filter.text});
        item->setData(0, kNameRole, filter.name);
        item->setToolTip(1, filter.text);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, std::max(0, m_list->topLevelItemCount() - 1))));
    updateButtons();
}

void FiltersDialog::rename(QTreeWidgetItem *item)
{
    const QString before = item->data(0, kNameRole).toString();
    if (!m_filters->rename(before, item->text(0).simplified()))
        fill(); // that name is empty or taken: as it was
}

void FiltersDialog::updateButtons()
{
    for (QPushButton *button : {m_rename, m_remove})
        button->setEnabled(m_list->currentItem() != nullptr);
}

} // namespace watchkeeper
