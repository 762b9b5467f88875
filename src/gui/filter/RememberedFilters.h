// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Filters that people gave a name, and those they used last.

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

//! \brief Kept in a file of its own, written in the background with each change, in order; its end waits for the last one.
//! Silent where it cannot be written. GUI thread.
class RememberedFilters : public QObject
{
    Q_OBJECT

public:
    //! \param file  an INI file; empty lists where there is none
    explicit RememberedFilters(QString file, QObject *parent = nullptr);

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

signals:
    void changed();

private:
    qsizetype placeOf(const QString &name) const;
    void read();
    void write();

    QString m_file;
    QList<NamedFilter> m_named;
    QStringList m_recent;
    QThreadPool m_writing; //!< of one thread
};

} // namespace watchkeeper
