// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where the window and its parts were when it was closed. Nothing else is kept here: losing it loses no work.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief What window.ini of a profile holds.
struct WindowState
{
    QByteArray geometry;
    QByteArray splitter;
    QByteArray columns;
    bool showsDetails = true;
};

//! Defaults where there is no such file.
WindowState readWindowState(const QString &file);
//! Silent where it cannot be written.
void writeWindowState(const QString &file, const WindowState &state);

} // namespace watchkeeper
