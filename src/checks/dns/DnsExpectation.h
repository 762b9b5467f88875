// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Answers of a DNS server compared with the expected ones. Pure.

#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief The expectation for the answers to a query.
class DnsExpectation
{
public:
    enum class Compare : quint8 {
        Exact, //!< these and no others
        All,   //!< all of these, possibly others
        Any,   //!< at least one of these
        None   //!< none of these
    };

    DnsExpectation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList answers; //!< as people write them; empty: any
    Compare compare = Compare::Exact;
    QString pattern;      //!< one of the answers has to match it, as written and known to be valid; empty: not checked
    int minimumCount = 1; //!< minimum number of answers

    //! At least one answer is required, whatever the server's code is.
    bool needsAnswers() const { return !pattern.isEmpty() || (!answers.isEmpty() && compare != Compare::None); }

    //! \return what is wrong with the answers, as a sentence; nothing if all are correct
    std::optional<QString> faultOf(quint16 type, const QStringList &seen) const;
};

//! \brief Whether a record equals what was written.
//!
//! Addresses are compared as addresses, names in any case and with or without a dot at the end, TXT exactly. For MX and SRV the host alone
//! is enough. As in zone files, a key or hash may be split into several words, a TXT record into several quoted strings.
//! \param seen  as returned by dnsRecordText()
bool dnsAnswerMatches(quint16 type, const QString &written, const QString &seen);

} // namespace watchkeeper
