// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Compares the answers from a DNS server with the expected answers. Pure.

#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief The expected answers to a query.
class DnsExpectation
{
public:
    enum class Compare : quint8 {
        Exact, //!< exactly these
        All,   //!< all of these, and possibly others
        Any,   //!< at least one of these
        None   //!< none of these
    };

    DnsExpectation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList answers; //!< expected answers as written by the user; not compared if empty
    Compare compare = Compare::Exact;
    QString pattern;      //!< a valid regular expression that at least one answer must match; not checked if empty
    int minimumCount = 1; //!< minimum number of received answers

    //! Whether at least one answer is required, regardless of the response code.
    bool needsAnswers() const { return !pattern.isEmpty() || (!answers.isEmpty() && compare != Compare::None); }

    //! \return a message about the first problem; nullopt if all answers are as expected
    std::optional<QString> faultOf(quint16 type, const QStringList &received) const;
};

//! \brief Whether a record equals an expected answer.
//!
//! Addresses are compared as addresses, names ignoring case and a final dot, and TXT records exactly. For MX and SRV, the expected answer
//! can be the host alone. As in zone files, a key or hash can be split into several words, and a TXT record into several quoted strings.
//! \param received  text returned by dnsRecordText()
bool dnsAnswerMatches(quint16 type, const QString &expected, const QString &received);

} // namespace watchkeeper
