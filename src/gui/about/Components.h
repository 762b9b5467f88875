// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The libraries that the program uses: the only list of them.

#include <QList>
#include <QString>

namespace watchkeeper {

//! \brief A library.
struct Component
{
    QString name;
    QString version; //!< the running version if it can be queried, otherwise the one built with
    QString licence; //!< SPDX
    QString purpose; //!< translated
    QString home;
};

QList<Component> components();

//! For bug reports: versions, system, libraries; one per line, in English, without anything personal.
QString systemReport();

} // namespace watchkeeper
