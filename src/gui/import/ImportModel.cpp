// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/ImportDialog.h"

#include "app/words/DisplayText.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/document/MaskedTarget.h"

#include <QHash>

#include <utility>

namespace watchkeeper {

void ImportModel::setPlan(const ImportPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_rows.clear();
    m_skipped.clear();
    QHash<QString, QStringList> byTarget;
    QList<ImportRemark> others;
    QSet<QString> names;
    for (const PlannedTarget &planned : plan.targets)
        names.insert(planned.target.name);
    for (const ImportRemark &remark : plan.remarks) {
        if (names.contains(remark.target))
            byTarget[remark.target].append(displayLine(remark.text));
        else
            others.append(remark);
    }
    for (const PlannedTarget &planned : plan.targets) {
        Row row{Topic::Add,
                planned.target.id,
                displayLine(planned.target.name),
                tr("Add", "what an import does with a target"),
                kindTitle(planned.target.kind),
                displayLine(maskedAddress(planned.target)),
                byTarget.value(planned.target.name)};
        if (planned.action == ImportAction::Update) {
            row.topic = Topic::Update;
            row.action = tr("Update", "what an import does with a target");
        } else if (planned.action == ImportAction::Keep) {
            row.topic = Topic::Keep;
            row.id = {};
            row.action = tr("Unchanged", "what an import does with a target");
        }
        if (!planned.duplicateOf.isEmpty()) {
            row.remarks.prepend(tr("“%1” already performs this check.").arg(displayLine(planned.duplicateOf)));
            m_skipped.insert(planned.target.id);
        }
        m_rows.append(row);
    }
    for (const Maintenance &entry : plan.maintenance)
        m_rows.append(
            {Topic::Maintenance, {}, displayLine(entry.name), tr("Set"), tr("Maintenance"), maintenanceTimesText(entry), {}});
    for (const ImportRemark &remark : std::as_const(others)) {
        const QString action = remark.severity == ImportSeverity::NotSupported ? tr("Not supported") : tr("Changed");
        m_rows.append({Topic::Difference,
                       {},
                       displayLine(remark.target.isEmpty() ? remark.place.path : remark.target),
                       action,
                       {},
                       displayLine(remark.placeText()),
                       {displayLine(remark.text)}});
    }
    endResetModel();
    emit chosenChanged();
}

qsizetype ImportModel::chosenCount() const
{
    return m_plan.count(ImportAction::Add) + m_plan.count(ImportAction::Update) - m_skipped.size();
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kImportColumns;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    const auto column = static_cast<ImportColumn>(index.column());
    if (role == Qt::CheckStateRole && column == ImportColumn::Name && !row.id.isNull())
        return m_skipped.contains(row.id) ? Qt::Unchecked : Qt::Checked;
    if (role == Qt::ToolTipRole && column == ImportColumn::Remarks)
        return plainToolTip(remarks(index.row()));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ImportColumn::Name:
        return row.name;
    case ImportColumn::Action:
        return row.action;
    case ImportColumn::Kind:
        return row.kind;
    case ImportColumn::Address:
        return row.address;
    case ImportColumn::Remarks:
        break;
    }
    return row.remarks.join(u' ');
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const TargetId id = m_rows.at(index.row()).id;
    if (role != Qt::CheckStateRole || id.isNull())
        return false;
    if (value.toInt() == Qt::Checked)
        m_skipped.remove(id);
    else
        m_skipped.insert(id);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isCheckable = index.column() == int(ImportColumn::Name) && !m_rows.at(index.row()).id.isNull();
    return isCheckable ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<ImportColumn>(section)) {
    case ImportColumn::Name:
        return tr("Name");
    case ImportColumn::Action:
        return tr("Action");
    case ImportColumn::Kind:
        return tr("Type");
    case ImportColumn::Address:
        return tr("Address");
    case ImportColumn::Remarks:
        break;
    }
    return tr("Remarks");
}

void ImportFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ImportFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

bool ImportFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    const auto *model = static_cast<const ImportModel *>(sourceModel());
    const ImportModel::Topic topic = model->topicOf(row);
    const bool isShown = m_show == Show::All || (m_show == Show::Add && topic == ImportModel::Topic::Add)
        || (m_show == Show::Update && topic == ImportModel::Topic::Update)
        || (m_show == Show::Keep && topic == ImportModel::Topic::Keep) || (m_show == Show::Remarks && model->hasRemarks(row));
    if (!isShown || m_text.isEmpty())
        return isShown;
    for (int column = 0; column < kImportColumns; ++column) {
        if (model->index(row, column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace watchkeeper
