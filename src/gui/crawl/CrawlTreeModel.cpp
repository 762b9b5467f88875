// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlTreeModel.h"

#include "app/words/DisplayText.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns the worst state below a folder in a word; empty if everything works.
QString worstText(UrlVerdict worst)
{
    return worst == UrlVerdict::Broken ? CrawlTreeModel::tr("Broken", "worst state of the addresses in a folder")
        : worst == UrlVerdict::Blocked ? CrawlTreeModel::tr("Blocked", "worst state of the addresses in a folder")
                                       : QString();
}

//! Returns a number of findings, and nothing for none, so that folders with findings stand out.
QString findingsText(qint64 count)
{
    return count > 0 ? QLocale().toString(count) : QString();
}

} // namespace

CrawlTreeModel::CrawlTreeModel(CrawlSource *source, QObject *parent)
    : NumberedModel(parent)
    , m_source(source)
    , m_folders{Folder()}
    , m_places{{QByteArray(), 0}}
    , m_pages(
          source, this, [](CrawlReader &reader, const QList<qint64> &ids) { return reader.urls(ids); },
          [this] { announceRows(); })
{
}

void CrawlTreeModel::announceRows()
{
    for (int folder = 0; folder < static_cast<int>(m_folders.size()); ++folder) {
        if (const int rows = static_cast<int>(m_folders.at(folder).rows.size()); rows > 0)
            emit dataChanged(createIndex(0, 0, quintptr(folder)), createIndex(rows - 1, columnCount() - 1, quintptr(folder)));
    }
}

void CrawlTreeModel::setRun(qint64 run, const CrawlFilter &filter)
{
    if (run != m_run) {
        beginResetModel();
        m_folders = {Folder()};
        m_places = {{QByteArray(), 0}};
        m_findings.clear();
        endResetModel();
    }
    m_generation += run != m_run || filter != m_filter;
    m_run = run;
    m_filter = filter;
}

QList<QByteArray> CrawlTreeModel::folders() const
{
    QList<QByteArray> read{QByteArray()};
    for (const Folder &folder : m_folders.mid(1)) {
        if (folder.isRead)
            read.append(folder.prefix);
    }
    return read;
}

void CrawlTreeModel::setLevels(const QHash<QByteArray, QList<CrawlBranch>> &levels)
{
    m_pages.expire();
    for (int folder = 0; folder < static_cast<int>(m_folders.size()); ++folder) { // it grows
        if (const auto level = levels.constFind(m_folders.at(folder).prefix); level != levels.cend())
            setLevel(folder, *level);
    }
    announceRows(); // reads the shown rows again
}

void CrawlTreeModel::setLevel(int folder, const QList<CrawlBranch> &branches)
{
    QList<qint64> rows;
    rows.reserve(branches.size());
    for (const CrawlBranch &branch : branches) {
        if (!branch.isFolder) {
            rows.append(branch.url);
            if (branch.errors > 0 || branch.warnings > 0)
                m_findings.insert(branch.url, {branch.errors, branch.warnings});
            else
                m_findings.remove(branch.url);
            continue;
        }
        const QByteArray prefix = m_folders.at(folder).prefix + branch.name;
        auto place = m_places.constFind(prefix);
        if (place == m_places.cend()) {
            place = m_places.insert(prefix, static_cast<int>(m_folders.size()));
            m_folders.append(Folder());
            m_folders.last().prefix = prefix;
            m_folders.last().container = folder;
        }
        m_folders[*place].branch = branch;
        rows.append(-*place);
    }
    m_folders[folder].isRead = true;
    const QList<qint64> before = m_folders.at(folder).rows;
    replaceIds(indexOf(folder), static_cast<quintptr>(folder), &m_folders[folder].rows, rows);
    const QSet<qint64> shown(rows.cbegin(), std::find_if(rows.cbegin(), rows.cend(), [](qint64 row) { return row > 0; }));
    QSet<quintptr> forgotten;
    for (const qint64 row : before) {
        if (row < 0 && !shown.contains(row))
            forget(static_cast<int>(-row), &forgotten);
    }
    const QModelIndexList indexes = forgotten.isEmpty() ? QModelIndexList() : persistentIndexList();
    for (const QModelIndex &index : indexes) {
        if (forgotten.contains(index.internalId()))
            changePersistentIndex(index, {});
    }
}

//! Empties a folder that is no longer listed, with those in it.
void CrawlTreeModel::forget(int folder, QSet<quintptr> *forgotten)
{
    forgotten->insert(static_cast<quintptr>(folder));
    m_folders[folder].isRequested = false;
    m_folders[folder].isRead = false;
    const QList<qint64> rows = std::exchange(m_folders[folder].rows, {});
    for (const qint64 row : rows) {
        if (row < 0)
            forget(static_cast<int>(-row), forgotten);
    }
}

//! Returns the place of the folder of a row; 0 for a page, and for the top.
int CrawlTreeModel::folderAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return 0;
    const qint64 row = m_folders.at(static_cast<int>(index.internalId())).rows.value(index.row());
    return row < 0 ? static_cast<int>(-row) : 0;
}

QModelIndex CrawlTreeModel::indexOf(int folder) const
{
    if (folder == 0)
        return {};
    const int container = m_folders.at(folder).container;
    const auto row = static_cast<int>(m_folders.at(container).rows.indexOf(-folder)); // folders are the first rows
    return row < 0 ? QModelIndex() : createIndex(row, 0, static_cast<quintptr>(container));
}

qint64 CrawlTreeModel::idOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return 0;
    return std::max<qint64>(0, m_folders.at(static_cast<int>(index.internalId())).rows.value(index.row()));
}

QModelIndex CrawlTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, static_cast<quintptr>(folderAt(parent))) : QModelIndex();
}

QModelIndex CrawlTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(static_cast<int>(index.internalId())) : QModelIndex();
}

int CrawlTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() && (parent.column() > 0 || folderAt(parent) == 0))
        return 0;
    return static_cast<int>(m_folders.at(folderAt(parent)).rows.size());
}

int CrawlTreeModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(CrawlTreeColumn::Warnings) + 1;
}

bool CrawlTreeModel::hasChildren(const QModelIndex &parent) const
{
    return parent.isValid() ? parent.column() == 0 && folderAt(parent) > 0 : rowCount() > 0;
}

bool CrawlTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const int folder = folderAt(parent);
    return folder > 0 && !m_folders.at(folder).isRequested;
}

void CrawlTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Folder &folder = m_folders[folderAt(parent)];
    folder.isRequested = true;
    const auto job = [run = m_run, prefix = folder.prefix, filter = m_filter](CrawlReader &reader) {
        return reader.branches(run, prefix, filter);
    };
    m_source->read<QList<CrawlBranch>>(
        this, job,
        [this, prefix = folder.prefix, generation = m_generation](const CrawlReader::Answer<QList<CrawlBranch>> &branches) {
            const int place = m_places.value(prefix);
            if (place == 0)
                return; // another run is shown
            if (branches && generation == m_generation)
                return setLevel(place, *branches);
            m_folders[place].isRequested = false;
            if (branches) // of an earlier filter; the list itself reports errors
                fetchMore(indexOf(place));
        });
}

QVariant CrawlTreeModel::data(const QModelIndex &index, int role) const
{
    const auto column = static_cast<CrawlTreeColumn>(index.column());
    if (role == Qt::TextAlignmentRole)
        return column >= CrawlTreeColumn::Addresses ? numberAlignment() : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::DecorationRole)
        return {};
    if (const int folder = folderAt(index); folder > 0)
        return folderData(m_folders.at(folder), column, role);
    const UrlRow *page = m_pages.find(idOf(index));
    if (!page)
        return role == Qt::DisplayRole && column == CrawlTreeColumn::Path ? u"…"_s : QVariant();
    return pageData(*page, m_folders.at(static_cast<int>(index.internalId())), column, role);
}

QVariant CrawlTreeModel::folderData(const Folder &folder, CrawlTreeColumn column, int role) const
{
    const CrawlBranch &branch = folder.branch;
    const bool isOther = folder.prefix == kOtherAddresses;
    if (role == Qt::ToolTipRole)
        return column == CrawlTreeColumn::Path && !isOther ? plainToolTip(shownAddress(folder.prefix)) : QString();
    if (role == Qt::DecorationRole) {
        if (column == CrawlTreeColumn::Path)
            return actionIcon(folder.container == 0 ? u"network"_s : u"folder"_s);
        if (column != CrawlTreeColumn::Status)
            return {};
        return verdictIcon(branch.worst == UrlVerdict::Redirect ? UrlVerdict::Ok : branch.worst);
    }
    switch (column) {
    case CrawlTreeColumn::Path:
        return isOther ? tr("Other addresses", "such as those of mail")
                       : shownAddress(folder.container == 0 ? folder.prefix.chopped(1) : branch.name);
    case CrawlTreeColumn::Status:
        return worstText(branch.worst);
    case CrawlTreeColumn::Addresses:
        return QLocale().toString(branch.addresses);
    case CrawlTreeColumn::Errors:
        return findingsText(branch.errors);
    case CrawlTreeColumn::Warnings:
        return findingsText(branch.warnings);
    }
    return {};
}

QVariant CrawlTreeModel::pageData(const UrlRow &page, const Folder &container, CrawlTreeColumn column, int role) const
{
    if (role == Qt::ToolTipRole) {
        return plainToolTip(column == CrawlTreeColumn::Path         ? shownAddress(page.address)
                                : column == CrawlTreeColumn::Status ? displayLine(page.message)
                                                                    : QString());
    }
    if (role == Qt::DecorationRole)
        return column == CrawlTreeColumn::Status ? verdictIcon(page.verdict) : QVariant();
    switch (column) {
    case CrawlTreeColumn::Path: {
        const QByteArray rest =
            page.address.startsWith(container.prefix) ? page.address.sliced(container.prefix.size()) : page.address;
        return rest.isEmpty() ? u"/"_s : shownAddress(rest);
    }
    case CrawlTreeColumn::Status:
        return addressStatusText(page);
    case CrawlTreeColumn::Addresses:
        return QString();
    case CrawlTreeColumn::Errors:
        return findingsText(m_findings.value(page.id).first);
    case CrawlTreeColumn::Warnings:
        return findingsText(m_findings.value(page.id).second);
    }
    return {};
}

QVariant CrawlTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto column = static_cast<CrawlTreeColumn>(section);
    if (role == Qt::TextAlignmentRole && column >= CrawlTreeColumn::Addresses)
        return numberAlignment();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (column) {
    case CrawlTreeColumn::Path:
        return tr("Path", "of an address");
    case CrawlTreeColumn::Status:
        return tr("Status");
    case CrawlTreeColumn::Addresses:
        return tr("Addresses");
    case CrawlTreeColumn::Errors:
        return tr("Errors");
    case CrawlTreeColumn::Warnings:
        return tr("Warnings");
    }
    return {};
}

} // namespace watchkeeper

#include "moc_CrawlTreeModel.cpp"
