// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores named filters and recently used filters.

#include "targets/file/SafeFile.h"

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
    bool isButton = false; //!< whether the window shows it as a button
    friend bool operator==(const NamedFilter &, const NamedFilter &) = default;
};

//! \brief The filters as they were before a tag in them was renamed.
struct FilterSnapshot
{
    QList<NamedFilter> named;      //!< named filters that use the tag
    QStringList recent;            //!< all recent filters, if at least one of them uses the tag
    QStringList recentAfterRename; //!< the recent filters after the renaming, without duplicates
    bool isEmpty() const { return named.isEmpty() && recent.isEmpty(); }
};

//! \brief Stores filters in their own file, which is written in the background after each change. The destructor waits for the last write.
//! Write errors are logged. GUI thread.
class SavedFilters : public QObject
{
    Q_OBJECT

public:
    //! \brief Reads the filters. A damaged file is renamed and its last valid copy is used. The lists are empty if
    //! there is no file.
    //! \param file  the path, whose extension is ignored: reads `filters.json`, or the `filters.ini` of earlier
    //! versions if that doesn't exist
    explicit SavedFilters(const QString &file, QObject *parent = nullptr, const DiskCalls &disk = DiskCalls::system());

    //! Returns the named filters in order of creation.
    const QList<NamedFilter> &namedFilters() const { return m_named; }
    //! Returns the recent filters, newest first, at most eight. Named filters aren't included.
    const QStringList &recent() const { return m_recent; }

    //! Saves a named filter. Replaces a filter with the same name, which stays a button if it is one.
    void save(const QString &name, const QString &text);
    //! \return false if the filter doesn't exist or another one already has the new name
    bool rename(const QString &from, const QString &to);
    void remove(const QString &name);
    void setButton(const QString &name, bool isButton);
    void recordUse(const QString &text);
    void clearRecent();

    //! Returns the names of the filters that use a tag. Doesn't include recent filters, which have no name.
    QStringList filtersUsingTag(const QString &tag) const;
    //! \return the filters before the renaming; empty if no filter uses the tag
    FilterSnapshot renameTag(const QString &from, const QString &to);
    //! \brief Reverts the renaming for filters that haven't changed since.
    //! \param previous  the value returned by renameTag()
    void undoTagRename(const FilterSnapshot &previous, const QString &from, const QString &to);

signals:
    void changed();

private:
    qsizetype positionOf(const QString &name) const;
    void read();
    void write();

    QString m_file;
    DiskCalls m_diskCalls;
    QList<NamedFilter> m_named;
    QStringList m_recent;
    QThreadPool m_writePool; //!< has a single thread, which writes the files
};

} // namespace watchkeeper
