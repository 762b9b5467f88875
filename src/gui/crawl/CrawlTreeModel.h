// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tree of a run's addresses: hosts, folders and pages. A level is read when its folder is opened. Of pages, it has only the
//! numbers, and reads those that are shown.

#include "gui/crawl/CrawlModels.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace watchkeeper {

enum class CrawlTreeColumn : quint8 { Path, Status, Addresses, Errors, Warnings };

//! \brief Reads a level when its folder is opened. The top level, and those that are read already, are replaced by setLevels().
class CrawlTreeModel : public NumberedModel
{
    Q_OBJECT

public:
    explicit CrawlTreeModel(CrawlSource *source, QObject *parent = nullptr);

    //! Sets the run and the filter of the levels that are read later. Another run empties the tree.
    void setRun(qint64 run, const CrawlFilter &filter);
    //! Returns the folders whose levels were read, with the top, to read them again.
    QList<QByteArray> folders() const;
    //! Replaces levels by folder, see CrawlReader::branches().
    void setLevels(const QHash<QByteArray, QList<CrawlBranch>> &levels);
    //! The number of the page of a row; 0 for a folder.
    qint64 idOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    //! Reads the level of a folder, which is inserted later.
    void fetchMore(const QModelIndex &parent) override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    //! A host or folder that was listed. The first one is the top, and a folder comes after the one that contains it.
    struct Folder
    {
        QByteArray prefix;
        CrawlBranch branch;
        int container = 0;
        bool isRequested = false;
        bool isRead = false;
        QList<qint64> rows; //!< negative: the place of a folder in m_folders; otherwise the number of a page
    };
    int folderAt(const QModelIndex &index) const;
    QModelIndex indexOf(int folder) const;
    void setLevel(int folder, const QList<CrawlBranch> &branches);
    void forget(int folder, QSet<quintptr> *forgotten);
    void announceRows();
    QVariant folderData(const Folder &folder, CrawlTreeColumn column, int role) const;
    QVariant pageData(const UrlRow &page, const Folder &container, CrawlTreeColumn column, int role) const;

    CrawlSource *m_source;
    qint64 m_run = 0;
    CrawlFilter m_filter;
    quint64 m_generation = 0; //!< levels of an earlier run or filter are dropped
    QList<Folder> m_folders;
    QHash<QByteArray, int> m_places;                     //!< of folders, by prefix
    QHash<qint64, std::pair<qint64, qint64>> m_findings; //!< errors and warnings of pages that have some
    mutable ShownRows<UrlRow> m_pages;
};

} // namespace watchkeeper
