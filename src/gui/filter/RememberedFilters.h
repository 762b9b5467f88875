// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Filters that people gave a name, and those they used last.

#include "targets/SafeFile.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

namespace watchkeeper {

struct NamedFilter
{
    QString name; //!< unique, whatever the case
    QString text;
    friend bool operator==(const NamedFilter &, const NamedFilter &) = default;
};

//! \brief Filters before a tag that they name got another name.
struct FormerFilters
{
    QList<NamedFilter> named; //!< those that named it
    QStringList recent;       //!< all, where one of them named it
    QStringList followed;     //!< what became of these: several may have become one
    bool isEmpty() const { return named.isEmpty() && recent.isEmpty(); }
};

//! \brief Kept in a file of its own, written in the background after each change; its end waits for the last one. Where it
//! cannot be written, the log says so. GUI thread.
class RememberedFilters : public QObject
{
    Q_OBJECT

public:
    //! \brief Of a damaged file, which is moved aside, the last good copy is taken. Empty lists where there is none.
    //! \param file  its end does not count: `filters.json`, and where that is not there the `filters.ini` of earlier versions
    explicit RememberedFilters(const QString &file, QObject *parent = nullptr, const DiskCalls &disk = DiskCalls::standard());

    //! In the order in which they were named.
    const QList<NamedFilter> &named() const { return m_named; }
    //! The newest first, at most eight; those that have a name are not among them.
    const QStringList &recent() const { return m_recent; }

    //! Takes the place of one of the same name.
    void remember(const QString &name, const QString &text);
    //! \return whether it could be: there is such a filter, and no other one of the new name
    bool rename(const QString &from, const QString &to);
    void forget(const QString &name);
    void noteUse(const QString &text);
    void forgetRecent();

    //! Names of those that name a tag; recent ones have none.
    QStringList namedByTag(const QString &tag) const;
    //! \return as they were; empty where none named it
    FormerFilters renameTag(const QString &from, const QString &to);
    //! \brief Takes that back, for those that are as it left them.
    //! \param former  what it returned
    void takeBackTag(const FormerFilters &former, const QString &from, const QString &to);

signals:
    void changed();

private:
    qsizetype placeOf(const QString &name) const;
    void read();
    void write();

    QString m_file;
    DiskCalls m_disk;
    QList<NamedFilter> m_named;
    QStringList m_recent;
    QThreadPool m_writing; //!< of one thread
};

} // namespace watchkeeper
