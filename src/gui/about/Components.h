// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the program is made with: the one list of it.

#include <QList>
#include <QString>

namespace watchkeeper {

//! \brief A library.
struct Component
{
    QString name;
    QString version; //!< the one that runs where it can be asked, else the one it was built with
    QString licence; //!< SPDX
    QString purpose; //!< translated
    QString home;
};

QList<Component> components();

//! For bug reports: versions, system, libraries; one a line, in English, without anything personal.
QString systemReport();

} // namespace watchkeeper
