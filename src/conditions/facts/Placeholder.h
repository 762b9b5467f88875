// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The placeholders for observed values, such as [STATUS]. The parser, the evaluation, completion and help all use this
//! table.

#include "conditions/facts/Amount.h"

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

//! \brief A set of placeholders. A value type.
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

//! The text that can follow the closing bracket.
enum class PlaceholderTail : quint8 {
    None,
    Path, //!< an optional JSON path: `.state`, `[0]`
    Name  //!< a required name: `.server`
};

//! The type of the placeholder's value.
enum class PlaceholderType : quint8 { Number, Time, Percent, Flag, Text, Any };

struct PlaceholderInfo
{
    Placeholder placeholder;
    QString name; //!< such as `STATUS`
    bool isGatus; //!< whether Gatus has this placeholder too
    PlaceholderTail tail;
    PlaceholderType type;
    QString example; //!< such as `[STATUS] == 200`
    QString help;    //!< its meaning as a phrase, translated
    QString unseen;  //!< message if the value wasn't observed; `%1` is the name after the dot
};

//! Returns all placeholders, in the order of the enumerators.
const QList<PlaceholderInfo> &placeholders();
const PlaceholderInfo &placeholderInfo(Placeholder placeholder);

//! Returns the dimension of the placeholder's values. None if they have no dimension, or if the dimension depends on the
//! observed value.
Dimension dimensionOf(Placeholder placeholder);

//! Finds a placeholder by its name, ignoring case.
std::optional<Placeholder> placeholderFromName(QStringView name);

//! Returns the name in brackets, for messages: `[STATUS]`.
QString bracketed(Placeholder placeholder);

} // namespace watchkeeper
