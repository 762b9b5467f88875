// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/WindowState.h"

#include "gui/look/SavingPool.h"

#include <QFile>
#include <QSettings>
#include <QThreadPool>
#include <QtConcurrent>

namespace watchkeeper {

namespace {

void writeValues(const QString &file, const QHash<QString, QVariant> &values)
{
    QSettings settings(file, QSettings::IniFormat);
    for (auto it = values.begin(); it != values.end(); ++it)
        settings.setValue(it.key(), it.value());
    settings.sync();
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

WindowState::WindowState(QString file)
    : m_file(std::move(file))
{
    const QSettings settings(m_file, QSettings::IniFormat);
    for (const QString &key : settings.allKeys())
        m_values.insert(key, settings.value(key));
}

//! Captures by value, because a write to a drive that doesn't respond may outlive the window.
std::function<void()> WindowState::writeFunction() const
{
    return [file = m_file, values = m_values] { writeValues(file, values); };
}

bool WindowState::writeAsync()
{
    if (!m_write.isFinished())
        return false;
    m_write = QtConcurrent::run(&savingPool(), writeFunction());
    return true;
}

void WindowState::writeSynchronously()
{
    if (!writeAsync())
        m_write = m_write.then(&savingPool(), writeFunction());
}

} // namespace watchkeeper
