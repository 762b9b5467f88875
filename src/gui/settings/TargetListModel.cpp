// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/TargetListModel.h"

#include "app/words/DisplayText.h"
#include "gui/look/PlainToolTip.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/settings/TargetsDraft.h"
#include "gui/table/ResultTexts.h"
#include "gui/table/TargetMime.h"
#include "targets/document/MaskedTarget.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QIcon>
#include <QMimeData>

#include <memory>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTargetRowPadding = 8;

QIcon problemIcon()
{
    const QPalette palette = QGuiApplication::palette();
    return QIcon(
        markPixmap(MarkState::Down, false, 16, qApp->devicePixelRatio(), stateColour(MarkState::Down, isDark(palette))));
}

} // namespace

TargetListModel::TargetListModel(TargetsDraft *draft, QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
{
    connect(draft, &TargetsDraft::edited, this, [this](const TargetId &id) {
        const QModelIndex changed = index(static_cast<int>(m_draft->rowOf(id)));
        m_searchTexts.remove(id);
        emit dataChanged(changed, changed);
    });
    connect(draft, &TargetsDraft::listChanged, this, [this] {
        beginResetModel();
        m_searchTexts.clear();
        endResetModel();
    });
}

int TargetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft->count());
}

TargetId TargetListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_draft->document().targets.at(row).id : TargetId();
}

QVariant TargetListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Target &target = m_draft->document().targets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(target);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(target));
    case Qt::DecorationRole:
        return m_draft->isInvalid(target.id) ? problemIcon() : target.paused ? actionIcon(u"pause"_s) : QIcon();
    case Qt::SizeHintRole:
        return QSize(0, QFontMetrics(QGuiApplication::font()).height() + kTargetRowPadding);
    case IdRole:
        return target.id;
    case FilterRole:
        return searchText(target);
    default:
        return {};
    }
}

QString TargetListModel::searchText(const Target &target) const
{
    QString &known = m_searchTexts[target.id];
    if (known.isNull())
        known = QStringList{text(target), addressText(target), target.tags.join(u' ')}.join(u'\n').toCaseFolded();
    return known;
}

QString TargetListModel::text(const Target &target) const
{
    return displayLine(m_draft->nameOf(target.id));
}

QString TargetListModel::toolTip(const Target &target) const
{
    if (m_draft->isInvalid(target.id))
        return tr("Some settings are missing or invalid.");
    return target.paused ? tr("%1 (paused)", "address of a target").arg(addressText(target)) : addressText(target);
}

QString TargetListModel::addressText(const Target &target)
{
    return tr("%1: %2", "kind of target: its address").arg(kindTitle(target.kind), displayLine(maskedAddress(target)));
}

Qt::ItemFlags TargetListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags own = QAbstractListModel::flags(index);
    return index.isValid() ? own | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : own | Qt::ItemIsDropEnabled;
}

Qt::DropActions TargetListModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList TargetListModel::mimeTypes() const
{
    return {targetsMimeType()};
}

QMimeData *TargetListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<TargetId> ids;
    for (const QModelIndex &index : indexes)
        ids.append(idAt(index.row()));
    auto data = std::make_unique<QMimeData>();
    storeTargets(data.get(), ids);
    return data.release();
}

bool TargetListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const QList<TargetId> ids = takeTargets(data);
    if (action != Qt::MoveAction || ids.isEmpty())
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    emit dropped(ids, before);
    return false; // if this returned true, the view would remove the dragged rows, as after copying them elsewhere
}

} // namespace watchkeeper

#include "moc_TargetListModel.cpp"
