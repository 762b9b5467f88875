// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Makes the output of programs and the evidence of checks safe to display, and decodes bytes from servers. Pure functions, safe to call from any thread.

#include "model/check/Observation.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace watchkeeper {

// Makes program output safe to display. Pure functions, safe to call from any thread.

//! \brief Removes ANSI escape sequences, control characters, and characters that change the text direction, so that the text is
//! displayed as it was printed. Line endings become `\n`, and tabs are kept.
QString displayText(const QString &output);

//! Returns the displayText() of the first non-blank line; empty if there is no such line. Runs of spaces are collapsed into
//! one, and the result has at most 200 characters including an ellipsis.
QString firstLine(const QString &output);
//! \brief Like firstLine(), for another non-blank line.
//! \param number  1 for the first, 2 for the second, -1 for the last, -2 for the one before; if out of range, the nearest line
//!                is used
QString nthLine(const QString &output, int number);

// Converts the evidence of a check to text, for the few results that are displayed this way. Pure functions, safe to call from
// any thread.

//! Returns the kind's own text if there is one, otherwise the body or output, otherwise the errors. The result is decoded and
//! safe to display.
QString observationText(const Observation &observation);

//! \brief Returns the header fields, keyed by lower-case name, since names aren't case-sensitive. Fields with the same name are
//! joined as RFC 9110, 5.3 allows. At most 100 fields of at most 1,024 characters each, safe to display.
QVariantMap displayHeaders(const Evidence &evidence);

// Estimates the in-memory size of untrusted JSON. Pure, safe to call from any thread.

//! \brief Returns an upper bound on the number of lists and objects in `json`. Brackets in strings are counted too.
//!
//! An empty list or object takes two bytes in JSON but many times that in memory. Check this before parsing data from a server.
qsizetype jsonContainerCount(const QByteArray &json);

// Checks whether received bytes are text. Pure, safe to call from any thread.

//! Whether the bytes consist of complete UTF-8 characters (RFC 3629).
inline bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    (void)QString(decoder(bytes));
    return !decoder.hasError();
}

} // namespace watchkeeper
