// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The only list of the libraries that the program uses.

#include <QList>
#include <QString>

namespace watchkeeper {

//! \brief A library.
struct Component
{
    QString name;
    QString version; //!< version at run time if it can be queried, otherwise the version at build time
    QString licence; //!< SPDX identifier
    QString purpose; //!< translated
    QString home;
};

QList<Component> components();

//! A report for bug reports, in English: versions, system and libraries, one per line. Contains no personal data.
QString systemReport();

} // namespace watchkeeper
