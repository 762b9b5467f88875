// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/AddDelegate.h"

#include "checks/Registry.h"
#include "gui/add/AddModel.h"
#include "gui/look/DisplayPreferences.h"
#include "gui/look/StateMark.h"

#include <QComboBox>

namespace watchkeeper {

namespace {

constexpr int kAddIconSize = 16;

} // namespace

void AddDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isAddress = AddColumn(index.column()) == AddColumn::Address;
    option->textElideMode = isAddress ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.data(AddModel::MutedRole).toBool())
        option->palette.setColor(QPalette::Text, mutedColour(option->palette));
    const QVariant mark = index.data(AddModel::MarkRole);
    if (!mark.isValid())
        return;
    const auto state = MarkState(mark.toInt());
    const bool isSelected = option->state & QStyle::State_Selected;
    const QColor colour =
        isSelected ? option->palette.color(QPalette::HighlightedText) : stateColour(state, isDark(option->palette));
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {kAddIconSize, kAddIconSize};
    option->icon = QIcon(markPixmap(state, false, kAddIconSize, ratio, colour));
}

QSize AddDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), lineHeight(option.fontMetrics)};
}

QWidget *AddDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (AddColumn(index.column()) != AddColumn::Kind)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *choice = new QComboBox(parent);
    choice->setAccessibleName(tr("Type"));
    for (const QString &key : index.data(AddModel::KindsRole).toStringList())
        choice->addItem(findKind(key)->title, key);
    return choice;
}

void AddDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void AddDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *choice = qobject_cast<QComboBox *>(editor))
        model->setData(index, choice->currentData());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace watchkeeper

#include "moc_AddDelegate.cpp"
