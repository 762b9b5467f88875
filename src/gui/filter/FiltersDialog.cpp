// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FiltersDialog.h"

#include "gui/filter/SavedFilters.h"
#include "gui/look/InitialSize.h"
#include "gui/look/PlainToolTip.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kNameRole = Qt::UserRole; // the name before it is edited

} // namespace

FiltersDialog::FiltersDialog(SavedFilters *filters, QWidget *parent)
    : QDialog(parent)
    , m_filters(filters)
    , m_list(new QTreeWidget)
    , m_rename(new QPushButton(tr("Re&name")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    setObjectName(u"filtersDialog"_s);
    setWindowTitle(tr("Saved filters"));
    setInitialSize(this, {520, 320});
    m_list->setObjectName(u"filters"_s);
    m_list->setAccessibleName(tr("Saved filters"));
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

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, &FiltersDialog::edit);
    connect(m_remove, &QPushButton::clicked, this, &FiltersDialog::remove);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &FiltersDialog::edit);
    connect(m_list, &QTreeWidget::itemChanged, this, &FiltersDialog::rename);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FiltersDialog::updateButtons);
    m_list->installEventFilter(this);
    // queued, because the list must not be refilled while an edit is ending
    connect(filters, &SavedFilters::changed, this, &FiltersDialog::fill, Qt::QueuedConnection);
    fill();
    m_list->setFocus();
}

bool FiltersDialog::eventFilter(QObject *watched, QEvent *event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (key == Qt::Key_F2)
        edit();
    else if (key == Qt::Key_Delete)
        remove();
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

void FiltersDialog::edit()
{
    if (m_list->currentItem())
        m_list->editItem(m_list->currentItem(), 0);
}

void FiltersDialog::remove()
{
    if (m_list->currentItem())
        m_filters->remove(m_list->currentItem()->data(0, kNameRole).toString());
}

bool FiltersDialog::isUpToDate() const
{
    QList<NamedFilter> shown;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        shown.append({m_list->topLevelItem(i)->data(0, kNameRole).toString(), m_list->topLevelItem(i)->text(1)});
    return !shown.isEmpty() && shown == m_filters->namedFilters();
}

//! Fills the list unless it is up to date, because refilling would close an open editor.
void FiltersDialog::fill()
{
    if (isUpToDate())
        return;
    const QSignalBlocker blocker(m_list);
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const NamedFilter &filter : m_filters->namedFilters()) {
        auto *item = new QTreeWidgetItem(m_list, {filter.name, filter.text});
        item->setData(0, kNameRole, filter.name);
        item->setToolTip(1, plainToolTip(filter.text));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, std::max(0, m_list->topLevelItemCount() - 1))));
    updateButtons();
}

void FiltersDialog::rename(QTreeWidgetItem *item)
{
    const QSignalBlocker blocker(m_list);
    const QString before = item->data(0, kNameRole).toString();
    const QString name = item->text(0).simplified();
    if (m_filters->rename(before, name))
        item->setData(0, kNameRole, name);
    item->setText(0, item->data(0, kNameRole).toString()); // restores the old name if the new one is empty or already exists
}

void FiltersDialog::updateButtons()
{
    for (QPushButton *button : {m_rename, m_remove})
        button->setEnabled(m_list->currentItem() != nullptr);
}

} // namespace watchkeeper

#include "moc_FiltersDialog.cpp"
