// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/WindowState.h"

#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace watchkeeper {

WindowState readWindowState(const QString &file)
{
    const QSettings settings(file, QSettings::IniFormat);
    WindowState state;
    state.geometry = settings.value("geometry"_L1).toByteArray();
    state.splitter = settings.value("splitter"_L1).toByteArray();
    state.columns = settings.value("columns"_L1).toByteArray();
    state.showsDetails = settings.value("details"_L1, true).toBool();
    return state;
}

void writeWindowState(const QString &file, const WindowState &state)
{
    QSettings settings(file, QSettings::IniFormat);
    settings.setValue("geometry"_L1, state.geometry);
    settings.setValue("splitter"_L1, state.splitter);
    settings.setValue("columns"_L1, state.columns);
    settings.setValue("details"_L1, state.showsDetails);
    settings.sync();
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace watchkeeper
