// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Answers of a name server held against the expected ones. Pure.

#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief What the answers to a question have to be.
class DnsExpectation
{
public:
    enum class Compare : quint8 {
        Exact, //!< these and no others
        All,   //!< all of these, perhaps others
        Any,   //!< at least one of these
        None   //!< none of these
    };

    DnsExpectation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList answers; //!< as people write them; empty: any
    Compare compare = Compare::Exact;
    QString pattern; //!< one of the answers has to match it, as it was written and known to be valid; empty: none has to
    int fewest = 1;  //!< answers there have to be

    //! Some answer has to be there, whatever the server's code is.
    bool needsAnswers() const { return !pattern.isEmpty() || (!answers.isEmpty() && compare != Compare::None); }

    //! \return what is wrong with the answers, as a sentence; nothing where all is right
    std::optional<QString> faultOf(quint16 type, const QStringList &seen) const;
};

//! \brief Whether a record says what was written.
//!
//! Addresses are compared as addresses, names whatever their case and with or without a dot at the end, TXT to the letter.
//! Of MX and SRV the host alone will do. As in zone files, a key or hash may stand in several words, a TXT record in several
//! quoted strings.
//! \param seen  as dnsRecordText() gives it
bool dnsAnswerMatches(quint16 type, const QString &written, const QString &seen);

} // namespace watchkeeper
