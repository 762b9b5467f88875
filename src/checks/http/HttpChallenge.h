// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the WWW-Authenticate field, with which a server requests credentials (RFC 9110, 11.6.1). Pure functions, safe from any
//! thread.

#include <QByteArray>
#include <QHash>
#include <QList>

namespace watchkeeper {

//! \brief One authentication scheme that the server accepts.
class HttpChallenge
{
public:
    HttpChallenge() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray scheme;                        //!< lower case, such as `digest`
    QHash<QByteArray, QByteArray> parameters; //!< unquoted values by lower-case name
};

//! \brief Parses at most 16 challenges and skips invalid text.
//! \param fields  the values of the WWW-Authenticate fields, in order
QList<HttpChallenge> parseChallenges(const QList<QByteArray> &fields);

} // namespace watchkeeper
