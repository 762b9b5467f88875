// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The manual page of the window, generated from the table of its options.

#include <QCommandLineOption>
#include <QList>
#include <QString>

namespace watchkeeper {

//! \brief The source of watchkeeper.1, in man(7) macros. Pure.
QString manPage(const QList<QCommandLineOption> &options);

} // namespace watchkeeper
