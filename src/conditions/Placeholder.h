// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The names in square brackets that stand for what a check saw. One table for parser, evaluation, completion and help.

#include "conditions/Amount.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

enum class Placeholder : quint8 {
    Status,
    ResponseTime,
    Ip,
    Body,
    Connected,
    CertificateExpiration,
    DomainExpiration,
    DnsRcode,
    Header,
    ExitCode,
    StandardOutput,
    StandardError,
    Perfdata,
    PacketLoss,
    Jitter,
    Value,
    Phase
};
inline constexpr int kPlaceholderCount = 17;

//! \brief A set of placeholders. A value.
class PlaceholderSet
{
public:
    void insert(Placeholder placeholder) { m_bits |= bit(placeholder); }
    bool contains(Placeholder placeholder) const { return (m_bits & bit(placeholder)) != 0; }
    PlaceholderSet &operator|=(PlaceholderSet other)
    {
        m_bits |= other.m_bits;
        return *this;
    }

private:
    static quint32 bit(Placeholder placeholder) { return 1u << static_cast<unsigned>(placeholder); }

    quint32 m_bits = 0;
};

//! What stands behind the bracket.
enum class PlaceholderTail : quint8 {
    None,
    Path, //!< may be there: `.state`, `[0]`
    Name  //!< must be there: `.server`
};

//! What kind of value it stands for.
enum class PlaceholderType : quint8 { Number, Time, Percent, Flag, Text, Any };

struct PlaceholderInfo
{
    Placeholder placeholder;
    QString name; //!< `STATUS`
    bool isGatus; //!< Gatus has it too
    PlaceholderTail tail;
    PlaceholderType type;
    QString example; //!< `[STATUS] == 200`
    QString help;    //!< what it stands for: half a sentence, translated
    QString unseen;  //!< the sentence for when the check did not see it; `%1`: the name behind the dot
};

//! In the order of the enumerators.
const QList<PlaceholderInfo> &placeholders();
const PlaceholderInfo &placeholderInfo(Placeholder placeholder);

//! What it measures; None where that is no quantity, or depends on what is seen.
Dimension dimensionOf(Placeholder placeholder);

//! Whatever its case.
std::optional<Placeholder> placeholderFromName(QStringView name);

//! `[STATUS]`, for messages.
QString bracketed(Placeholder placeholder);

} // namespace watchkeeper
