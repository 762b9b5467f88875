// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlModels.h"

#include "app/words/DisplayText.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "model/base/Quantity.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kFewRows = 16; //!< for so many, searching a list of a million numbers is faster than a hash table

bool isNumberColumn(AddressColumn column)
{
    return column != AddressColumn::Address && column != AddressColumn::Status && column != AddressColumn::Type
        && column != AddressColumn::Title;
}

} // namespace

QString shortAddress(const QByteArray &address, const QByteArray &site)
{
    return shownAddress(!site.isEmpty() && address.startsWith(site + '/') ? address.sliced(site.size()) : address);
}

void NumberedModel::replaceIds(const QModelIndex &parent, quintptr internalId, QList<qint64> *ids, const QList<qint64> &newIds)
{
    const int before = static_cast<int>(ids->size());
    const int after = static_cast<int>(newIds.size());
    if (after < before) {
        beginRemoveRows(parent, after, before - 1);
        ids->resize(after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows(parent, before, after - 1);
        ids->append(newIds.mid(before));
        endInsertRows();
    }
    if (*ids == newIds)
        return;
    const QList<QPersistentModelIndex> parents{QPersistentModelIndex(parent)};
    emit layoutAboutToBeChanged(parents);
    QHash<qint64, int> rows; // new rows by number, only of rows that something refers to
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &index : persistent) {
        if (index.internalId() == internalId)
            rows.insert(ids->at(index.row()), -1);
    }
    if (rows.size() <= kFewRows) {
        for (auto it = rows.begin(); it != rows.end(); ++it)
            *it = static_cast<int>(newIds.indexOf(it.key()));
    } else {
        for (int row = 0; row < after; ++row) {
            if (const auto it = rows.find(newIds.at(row)); it != rows.end())
                *it = row;
        }
    }
    for (const QModelIndex &index : persistent) {
        if (index.internalId() != internalId)
            continue;
        const int row = rows.value(ids->at(index.row()), -1);
        changePersistentIndex(index, row < 0 ? QModelIndex() : createIndex(row, index.column(), internalId));
    }
    *ids = newIds;
    emit layoutChanged(parents);
}

FindingsModel::FindingsModel(CrawlSource *source, QObject *parent)
    : NumberedModel(parent)
    , m_rows(
          source, this, [](CrawlReader &reader, const QList<qint64> &ids) { return reader.findings(ids); },
          [this] { announceRows(); })
{
}

void FindingsModel::announceRows()
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        if (const int findings = rowCount(group); findings > 0)
            emit dataChanged(index(0, 0, group), index(findings - 1, columnCount() - 1, group));
    }
}

void FindingsModel::setGroups(const QList<FindingGroup> &groups)
{
    m_rows.expire();
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto isSame = [this, row](const FindingGroup &group) { return group.kind == m_groups.at(row).kind; };
        if (std::any_of(groups.begin(), groups.end(), isSame))
            continue;
        beginRemoveRows({}, row, row);
        m_groups.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(groups.size()); ++row) { // both lists are sorted by kind
        const FindingGroup &group = groups.at(row);
        if (row >= rowCount() || m_groups.at(row).kind != group.kind) {
            beginInsertRows({}, row, row);
            m_groups.insert(row, FindingGroup(group.kind));
            endInsertRows();
        }
        replaceIds(index(row, 0), static_cast<quintptr>(group.kind) + 1, &m_groups[row].ids, group.ids);
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    announceRows(); // reads the shown rows again
}

qsizetype FindingsModel::count() const
{
    qsizetype count = 0;
    for (const FindingGroup &group : m_groups)
        count += group.ids.size();
    return count;
}

//! Returns the row of the kind of a finding.
int FindingsModel::groupOf(const QModelIndex &finding) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&finding](const FindingGroup &group) {
        return static_cast<quintptr>(group.kind) + 1 == finding.internalId();
    });
    return static_cast<int>(found - m_groups.begin());
}

qint64 FindingsModel::idOf(const QModelIndex &index) const
{
    return index.internalId() == 0 ? 0 : m_groups.at(groupOf(index)).ids.at(index.row());
}

const FindingRow *FindingsModel::finding(const QModelIndex &index) const
{
    const qint64 id = idOf(index);
    return id == 0 ? nullptr : m_rows.find(id);
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(m_groups.at(parent.row()).kind) + 1 : 0);
}

QModelIndex FindingsModel::parent(const QModelIndex &index) const
{
    return !index.isValid() || index.internalId() == 0 ? QModelIndex() : createIndex(groupOf(index), 0, quintptr(0));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == 0 && parent.column() == 0 ? static_cast<int>(m_groups.at(parent.row()).ids.size()) : 0;
}

int FindingsModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(FindingColumn::LinkedFrom) + 1;
}

QVariant FindingsModel::groupData(const FindingGroup &group, FindingColumn column, int role) const
{
    if (column != FindingColumn::Finding)
        return {};
    const QString title =
        tr("%1 (%2)", "kind of a finding, count").arg(findingTitle(group.kind), QLocale().toString(group.ids.size()));
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1: %2", "level, kind of a finding").arg(findingLevelLabel(findingLevel(group.kind)), title);
    case Qt::DecorationRole:
        return findingIcon(findingLevel(group.kind));
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const auto column = static_cast<FindingColumn>(index.column());
    if (index.internalId() == 0)
        return groupData(m_groups.at(index.row()), column, role);
    if (role == Qt::TextAlignmentRole && column == FindingColumn::LinkedFrom)
        return numberAlignment();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const FindingRow *const row = finding(index);
    if (!row)
        return role == Qt::DisplayRole && column == FindingColumn::Finding ? u"…"_s : QVariant();
    const QString text = column == FindingColumn::Finding             ? displayLine(row->message)
        : column == FindingColumn::Address && role == Qt::DisplayRole ? shortAddress(row->address, site())
        : column == FindingColumn::Address                            ? shownAddress(row->address)
                                                                      : QLocale().toString(row->inlinks);
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto column = static_cast<FindingColumn>(section);
    if (role == Qt::TextAlignmentRole && column == FindingColumn::LinkedFrom)
        return numberAlignment();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return column == FindingColumn::Finding ? tr("Finding")
        : column == FindingColumn::Address  ? tr("Address")
                                            : tr("Linked from", "number of links to an address");
}

AddressesModel::AddressesModel(CrawlSource *source, QObject *parent)
    : NumberedModel(parent)
    , m_rows(
          source, this, [](CrawlReader &reader, const QList<qint64> &ids) { return reader.urls(ids); },
          [this] {
              if (!m_ids.isEmpty())
                  emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
          })
{
}

void AddressesModel::setIds(const QList<qint64> &ids)
{
    m_rows.expire();
    replaceIds({}, 0, &m_ids, ids);
    if (!m_ids.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QModelIndex AddressesModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, quintptr(0)) : QModelIndex();
}

int AddressesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int AddressesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(AddressColumn::LinkedFrom) + 1;
}

QVariant AddressesModel::data(const QModelIndex &index, int role) const
{
    const auto column = static_cast<AddressColumn>(index.column());
    if (role == Qt::TextAlignmentRole)
        return isNumberColumn(column) ? numberAlignment() : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::DecorationRole)
        return {};
    const UrlRow *const url = address(index.row());
    if (!url)
        return role == Qt::DisplayRole && column == AddressColumn::Address ? u"…"_s : QVariant();
    if (role == Qt::DecorationRole) {
        if (column != AddressColumn::Status)
            return {};
        return verdictIcon(url->verdict);
    }
    if (role == Qt::ToolTipRole) {
        return plainToolTip(column == AddressColumn::Address      ? shownAddress(url->address)
                                : column == AddressColumn::Title  ? displayLine(url->title)
                                : column == AddressColumn::Status ? displayLine(url->message)
                                                                  : QString());
    }
    switch (column) {
    case AddressColumn::Address:
        return shortAddress(url->address, site());
    case AddressColumn::Status:
        return addressStatusText(*url);
    case AddressColumn::Type:
        return shownAddress(url->type);
    case AddressColumn::Time:
        return url->totalMs < 0 ? u"–"_s : humanDuration(url->totalMs);
    case AddressColumn::Size:
        return url->size < 0 ? u"–"_s : humanByteSize(url->size);
    case AddressColumn::Depth:
        return QLocale().toString(url->depth);
    case AddressColumn::Title:
        return displayLine(url->title);
    case AddressColumn::LinkedFrom:
        return QLocale().toString(url->inlinks);
    }
    return {};
}

QVariant AddressesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && isNumberColumn(static_cast<AddressColumn>(section)))
        return numberAlignment();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<AddressColumn>(section)) {
    case AddressColumn::Address:
        return tr("Address");
    case AddressColumn::Status:
        return tr("Status");
    case AddressColumn::Type:
        return tr("Type");
    case AddressColumn::Time:
        return tr("Time", "duration of a request");
    case AddressColumn::Size:
        return tr("Size");
    case AddressColumn::Depth:
        return tr("Depth");
    case AddressColumn::Title:
        return tr("Title");
    case AddressColumn::LinkedFrom:
        return tr("Linked from", "number of links to an address");
    }
    return {};
}

void AddressesModel::sort(int column, Qt::SortOrder direction)
{
    const auto order = static_cast<UrlOrder>(column + 1);
    if (order == m_order && direction == m_direction)
        return;
    m_order = order;
    m_direction = direction;
    emit orderChanged();
}

void ChangesModel::setChanges(const QList<UrlChange> &changes)
{
    if (changes.size() == m_changes.size()
        && std::equal(changes.begin(), changes.end(), m_changes.begin(), [](const UrlChange &left, const UrlChange &right) {
               return left.kind == right.kind && left.url == right.url && left.before == right.before
                   && left.after == right.after;
           }))
        return; // keeps the selection
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ChangeColumn::After) + 1;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    const UrlChange &change = m_changes.at(index.row());
    const auto column = static_cast<ChangeColumn>(index.column());
    const bool isShort = role == Qt::DisplayRole; // without the site
    const auto value = [&](const QString &text) { return shortAddress(text.toUtf8(), isShort ? m_site : QByteArray()); };
    const QString text = column == ChangeColumn::Change ? urlChangeLabel(change.kind)
        : column == ChangeColumn::Address               ? value(QString::fromUtf8(change.address))
        : column == ChangeColumn::Before                ? value(change.before)
                                                        : value(change.after);
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return plainToolTip(text);
    case kSortRole:
        return column == ChangeColumn::Change ? QVariant(static_cast<int>(change.kind)) : QVariant(text);
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<ChangeColumn>(section)) {
    case ChangeColumn::Change:
        return tr("Change", "of an address");
    case ChangeColumn::Address:
        return tr("Address");
    case ChangeColumn::Before:
        return tr("Before", "earlier value");
    case ChangeColumn::After:
        return tr("After", "later value");
    }
    return {};
}

QString addressStatusText(const UrlRow &url)
{
    switch (url.state) {
    case UrlState::Waiting:
        return AddressesModel::tr("Waiting", "state of an address");
    case UrlState::UnderWay:
        return AddressesModel::tr("Running", "state of an address");
    case UrlState::BeyondDepth:
        return AddressesModel::tr("Too deep", "state of an address");
    case UrlState::Listed:
        return AddressesModel::tr("Not requested", "state of an address");
    case UrlState::Skipped:
        return AddressesModel::tr("Skipped", "state of an address");
    case UrlState::Done:
        break;
    }
    return url.status > 0 ? QString::number(url.status) : AddressesModel::tr("No reply", "state of an address");
}

QIcon verdictIcon(UrlVerdict verdict)
{
    return verdict == UrlVerdict::Broken ? findingIcon(FindingLevel::Error)
        : verdict == UrlVerdict::Blocked ? findingIcon(FindingLevel::Warning)
        : verdict == UrlVerdict::Ok      ? stateIcon(MarkState::Up)
                                         : QIcon();
}

QString shownAddress(const QByteArray &address)
{
    return displayLine(QString::fromUtf8(address));
}

QVariant numberAlignment()
{
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
}

QIcon findingIcon(FindingLevel level)
{
    return level == FindingLevel::Error  ? stateIcon(MarkState::Down)
        : level == FindingLevel::Warning ? stateIcon(MarkState::Degraded)
                                         : actionIcon(u"notice"_s);
}

QString findingLevelLabel(FindingLevel level)
{
    return level == FindingLevel::Error  ? FindingsModel::tr("Error", "level of a finding")
        : level == FindingLevel::Warning ? FindingsModel::tr("Warning", "level of a finding")
                                         : FindingsModel::tr("Note", "level of a finding");
}

} // namespace watchkeeper

#include "moc_CrawlModels.cpp"
