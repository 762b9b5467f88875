// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The saved layout of the window and its parts, and the initial size of a window.

#include <QFuture>
#include <QHash>
#include <QSize>
#include <QString>
#include <QVariant>

#include <functional>

class QWidget;

namespace watchkeeper {

// The saved layout of the window and its parts. Losing the file is harmless, because it contains nothing else.

//! \brief The content of a profile's window.ini, with a key for each part of the window.
class WindowState
{
public:
    //! Reads the file; there are no values if it doesn't exist.
    explicit WindowState(QString file);

    //! Returns the value, or `fallback` if nothing is stored under this key.
    QVariant value(const QString &key, const QVariant &fallback = {}) const { return m_values.value(key, fallback); }
    void set(const QString &key, const QVariant &value) { m_values.insert(key, value); }
    //! \brief Writes the file in a thread of savingPool(). Failures aren't reported.
    //! \return false while an earlier write is running, because the new write could finish before it; try again later
    bool writeAsync();
    //! Writes the file on exit, after waiting for an earlier write to finish.
    void writeSynchronously();

private:
    std::function<void()> writeFunction() const;

    QString m_file;
    QHash<QString, QVariant> m_values;
    QFuture<void> m_write;
};

// The initial size of a window, before the user resizes it.

//! \brief Resizes the window, limited to the available screen area. At a scale of 200 %, few screens have room for the designed size.
//! \param preferredSize  the desired size; the current size if omitted
void setInitialSize(QWidget *window, QSize preferredSize = {});

} // namespace watchkeeper
