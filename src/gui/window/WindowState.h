// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The positions of the window and its parts when it was closed. Nothing else is stored here: losing it loses no work.

#include <QFuture>
#include <QHash>
#include <QString>
#include <QVariant>

#include <functional>

namespace watchkeeper {

//! \brief The content of a profile's window.ini: each part of the window has its own key.
class WindowState
{
public:
    //! Reads the file; empty if there is none.
    explicit WindowState(QString file);

    //! `fallback` if nothing is stored under this key.
    QVariant value(const QString &key, const QVariant &fallback = {}) const { return m_values.value(key, fallback); }
    void set(const QString &key, const QVariant &value) { m_values.insert(key, value); }
    //! \brief Writes it in a thread of savingPool(); failures aren't reported.
    //! \return false while an earlier write is running, which must not finish last: try again later
    bool writeAside();
    //! The same at the end, when there is no later try: waits for an earlier write to finish.
    void writeLast();

private:
    std::function<void()> writing() const;

    QString m_file;
    QHash<QString, QVariant> m_values;
    QFuture<void> m_aside;
};

} // namespace watchkeeper
