// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The lists of the crawl view: findings by kind, addresses, and changes. A run can have a million addresses, so the models have only the
//! numbers of all rows, and read those that are shown.

#include "crawl/store/CrawlReader.h"
#include "gui/crawl/CrawlThreads.h"

#include <QAbstractItemModel>
#include <QAbstractTableModel>
#include <QCache>
#include <QIcon>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <utility>

namespace watchkeeper {

//! \brief The rows of a list that were shown, at most some thousand. Reads others when they are needed.
template<typename Row>
class ShownRows
{
public:
    using Read = std::function<CrawlReader::Answer<QList<Row>>(CrawlReader &, const QList<qint64> &)>;

    //! \param changed  called when rows were read
    ShownRows(CrawlSource *source, QObject *owner, Read read, std::function<void()> changed)
        : m_source(source)
        , m_owner(owner)
        , m_read(std::move(read))
        , m_changed(std::move(changed))
    {
        m_timer.setSingleShot(true); // combines the rows of one paint into one job
        QObject::connect(&m_timer, &QTimer::timeout, owner, [this] { readWanted(); });
    }

    //! Returns the row, or null until it has been read.
    const Row *find(qint64 id)
    {
        if (!m_requested.contains(id)) {
            m_requested.insert(id);
            m_wanted.append(id);
            m_timer.start();
        }
        return m_rows.object(id);
    }
    //! Reads all rows again when they are needed. Until then, find() returns what is known.
    void expire() { m_requested.clear(); }

private:
    void readWanted()
    {
        if (m_requested.size() > kMaxRows)
            m_requested = QSet<qint64>(m_wanted.cbegin(), m_wanted.cend());
        const auto job = [read = m_read, ids = std::exchange(m_wanted, {})](CrawlReader &reader) { return read(reader, ids); };
        m_source->read<QList<Row>>(m_owner, job, [this](const CrawlReader::Answer<QList<Row>> &rows) {
            if (!rows)
                return; // the list itself reports the error
            for (const Row &row : *rows)
                m_rows.insert(row.id, new Row(row));
            m_changed();
        });
    }

    static constexpr int kMaxRows = 5'000;

    CrawlSource *const m_source;
    QObject *const m_owner;
    const Read m_read;
    const std::function<void()> m_changed;
    QCache<qint64, Row> m_rows{kMaxRows};
    QSet<qint64> m_requested;
    QList<qint64> m_wanted;
    QTimer m_timer;
};

//! A model of numbered rows, which keeps selected rows selected when its numbers change.
class NumberedModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    //! Sets the scheme, host and port that addresses are shown without. Call it before the rows are set.
    void setSite(const QByteArray &origin) { m_site = origin; }

protected:
    using QAbstractItemModel::QAbstractItemModel;
    const QByteArray &site() const { return m_site; }
    //! Replaces the numbers of the rows below `parent`. Their indexes have this internal ID.
    void replaceIds(const QModelIndex &parent, quintptr internalId, QList<qint64> *ids, const QList<qint64> &newIds);

private:
    QByteArray m_site;
};

enum class FindingColumn : quint8 { Finding, Address, LinkedFrom };

//! The findings of a run below their kinds.
class FindingsModel : public NumberedModel
{
    Q_OBJECT

public:
    explicit FindingsModel(CrawlSource *source, QObject *parent = nullptr);

    //! \param groups  worst first
    void setGroups(const QList<FindingGroup> &groups);
    qsizetype count() const; //!< of findings
    //! The number of the finding of a row; 0 for a kind.
    qint64 idOf(const QModelIndex &index) const;
    //! The finding of a row; null for a kind, and until the row was read.
    const FindingRow *finding(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int groupOf(const QModelIndex &finding) const;
    QVariant groupData(const FindingGroup &group, FindingColumn column, int role) const;
    void announceRows();

    QList<FindingGroup> m_groups;
    mutable ShownRows<FindingRow> m_rows;
};

//! In the order of UrlOrder.
enum class AddressColumn : quint8 { Address, Status, Type, Time, Size, Depth, Title, LinkedFrom };

//! The addresses of a run.
class AddressesModel : public NumberedModel
{
    Q_OBJECT

public:
    explicit AddressesModel(CrawlSource *source, QObject *parent = nullptr);

    void setIds(const QList<qint64> &ids);
    qint64 idAt(int row) const { return m_ids.at(row); }
    //! The address of a row; null until it was read.
    const UrlRow *address(int row) const { return m_rows.find(m_ids.at(row)); }
    UrlOrder order() const { return m_order; }
    Qt::SortOrder direction() const { return m_direction; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    //! Only emits orderChanged(), because the file sorts. \param column  -1 for the order in which the addresses were found
    void sort(int column, Qt::SortOrder direction) override;

signals:
    void orderChanged();

private:
    QList<qint64> m_ids;
    UrlOrder m_order = UrlOrder::Found;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    mutable ShownRows<UrlRow> m_rows;
};

enum class ChangeColumn : quint8 { Change, Address, Before, After };

//! The addresses that changed since another run.
class ChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole + 1;
    using QAbstractTableModel::QAbstractTableModel;

    //! See NumberedModel.
    void setSite(const QByteArray &origin) { m_site = origin; }
    void setChanges(const QList<UrlChange> &changes);
    const UrlChange &change(int row) const { return m_changes.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<UrlChange> m_changes;
    QByteArray m_site;
};

// What the models and the details show in the same way.

//! Returns an external address on one line.
QString shownAddress(const QByteArray &address);
//! Returns the address without the site if it belongs to it. \param site  scheme, host and port
QString shortAddress(const QByteArray &address, const QByteArray &site);
QVariant numberAlignment();
//! Returns the mark of an address; none for one that wasn't requested, and for redirects.
QIcon verdictIcon(UrlVerdict verdict);
//! Returns the HTTP status, or words such as `Waiting` without one.
QString addressStatusText(const UrlRow &url);
//! Returns the mark of a level: an octagon, a triangle or a plain mark.
QIcon findingIcon(FindingLevel level);
QString findingLevelLabel(FindingLevel level);

} // namespace watchkeeper
