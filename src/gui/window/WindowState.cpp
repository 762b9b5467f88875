// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/WindowState.h"

#include <QFile>
#include <QSettings>

namespace watchkeeper {

WindowState::WindowState(QString file)
    : m_file(std::move(file))
{
    const QSettings settings(m_file, QSettings::IniFormat);
    for (const QString &key : settings.allKeys())
        m_values.insert(key, settings.value(key));
}

void WindowState::write() const
{
    QSettings settings(m_file, QSettings::IniFormat);
    for (auto it = m_values.begin(); it != m_values.end(); ++it)
        settings.setValue(it.key(), it.value());
    settings.sync();
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace watchkeeper
