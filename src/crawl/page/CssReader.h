// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the addresses in style sheets (CSS Syntax Level 3). Pure, safe in any thread.

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace watchkeeper {

//! An address in a style sheet.
struct CssLink
{
    enum class Use { Import, Font, Other }; //!< `@import`, in `@font-face`, any other `url()`: mostly images
    QByteArray written;                     //!< in UTF-8, with its escapes resolved
    Use use = Use::Other;
    int line = 1;   //!< of the function or the string, from 1
    int column = 1; //!< [characters] from 1
};

//! \brief Returns the addresses of `url()`, `src()`, `image-set()` and `@import`, in their order. Skips comments and other strings, and
//! empty addresses.
//! \param css  in UTF-8, a style sheet or the content of a style attribute
QList<CssLink> readCss(QByteArrayView css);

} // namespace watchkeeper
