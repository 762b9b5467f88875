// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The placeholders in square brackets for the values of an observation. One table for parser, evaluation, completion and help.

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

//! What follows the bracket.
enum class PlaceholderTail : quint8 {
    None,
    Path, //!< optional: `.state`, `[0]`
    Name  //!< required: `.server`
};

//! The type of its value.
enum class PlaceholderType : quint8 { Number, Time, Percent, Flag, Text, Any };

struct PlaceholderInfo
{
    Placeholder placeholder;
    QString name; //!< `STATUS`
    bool isGatus; //!< Gatus has it as well
    PlaceholderTail tail;
    PlaceholderType type;
    QString example; //!< `[STATUS] == 200`
    QString help;    //!< what it means: half a sentence, translated
    QString unseen;  //!< the sentence if the check didn't observe it; `%1`: the name after the dot
};

//! In the order of the enumerators.
const QList<PlaceholderInfo> &placeholders();
const PlaceholderInfo &placeholderInfo(Placeholder placeholder);

//! Its dimension; None if it isn't a quantity, or depends on the observed value.
Dimension dimensionOf(Placeholder placeholder);

//! Ignoring case.
std::optional<Placeholder> placeholderFromName(QStringView name);

//! `[STATUS]`, for messages.
QString bracketed(Placeholder placeholder);

} // namespace watchkeeper
