// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where the window and its parts were when it was closed. Nothing else is kept here: losing it loses no work.

#include <QFuture>
#include <QHash>
#include <QString>
#include <QVariant>

#include <functional>

namespace watchkeeper {

//! \brief What window.ini of a profile holds: each part of the window keeps its own key.
class WindowState
{
public:
    //! Reads the file; empty where there is none.
    explicit WindowState(QString file);

    //! `fallback` where nothing was kept under this key.
    QVariant value(const QString &key, const QVariant &fallback = {}) const { return m_values.value(key, fallback); }
    void set(const QString &key, const QVariant &value) { m_values.insert(key, value); }
    //! \brief Writes it in a thread of savingPool(); silent where that can't be done.
    //! \return false while an earlier one goes on, which must not come last: try again later
    bool writeAside();
    //! The same at the end, when nobody can try again: after an earlier one, where that goes on.
    void writeLast();

private:
    std::function<void()> writing() const;

    QString m_file;
    QHash<QString, QVariant> m_values;
    QFuture<void> m_aside;
};

} // namespace watchkeeper
