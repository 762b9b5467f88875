// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Named filters and recently used filters.

#include "targets/SafeFile.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

namespace watchkeeper {

struct NamedFilter
{
    QString name; //!< unique, ignoring case
    QString text;
    friend bool operator==(const NamedFilter &, const NamedFilter &) = default;
};

//! \brief Filters before the renaming of a tag that they use.
struct FilterSnapshot
{
    QList<NamedFilter> named; //!< those that use the tag
    QStringList recent;       //!< all, if one of them uses the tag
    QStringList followed;     //!< the recent filters after renaming: several may have become one
    bool isEmpty() const { return named.isEmpty() && recent.isEmpty(); }
};

//! \brief Kept in its own file, written in the background after each change; the destructor waits for the last write. If writing fails, the
//! log says so. GUI thread.
class SavedFilters : public QObject
{
    Q_OBJECT

public:
    //! \brief A damaged file is moved aside, and its last valid copy is used. Empty lists if there is no file.
    //! \param file  its extension is ignored: reads `filters.json`, or if that doesn't exist, the `filters.ini` of earlier versions
    explicit SavedFilters(const QString &file, QObject *parent = nullptr, const DiskCalls &disk = DiskCalls::standard());

    //! In the order in which they were created.
    const QList<NamedFilter> &named() const { return m_named; }
    //! The newest first, at most eight; named filters aren't included.
    const QStringList &recent() const { return m_recent; }

    //! Replaces a filter with the same name.
    void remember(const QString &name, const QString &text);
    //! \return whether it was renamed: the filter exists, and no other one has the new name
    bool rename(const QString &from, const QString &to);
    void forget(const QString &name);
    void recordUse(const QString &text);
    void forgetRecent();

    //! Names of the filters that use a tag; recent filters have no name.
    QStringList filtersUsingTag(const QString &tag) const;
    //! \return the filters before renaming; empty if none uses the tag
    FilterSnapshot renameTag(const QString &from, const QString &to);
    //! \brief Reverts the renaming, for filters that haven't changed since.
    //! \param former  what renameTag() returned
    void undoTagRename(const FilterSnapshot &former, const QString &from, const QString &to);

signals:
    void changed();

private:
    qsizetype positionOf(const QString &name) const;
    void read();
    void write();

    QString m_file;
    DiskCalls m_disk;
    QList<NamedFilter> m_named;
    QStringList m_recent;
    QThreadPool m_writing; //!< with one thread
};

} // namespace watchkeeper
