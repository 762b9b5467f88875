// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packs and unpacks the rows of one group of targets in a tail file. The template of a row is an earlier row of the same target.

#include "history/codec/ByteStream.h"
#include "history/codec/RowShape.h"
#include "history/values/StoredResult.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <array>
#include <functional>
#include <optional>
#include <span>

namespace watchkeeper {

//! Number of groups of targets. Reading one target skips all other groups.
inline constexpr int kTargetGroups = 64;

//! Returns a group in [0, kTargetGroups). The group is the same on every platform and never changes.
int groupOf(const TargetId &target);

inline constexpr qsizetype kTargetIdSize = 16; //!< [bytes]
//! Returns the ID in the big-endian form of RFC 4122.
std::array<char, kTargetIdSize> bytesOf(const TargetId &target);

//! \brief A template is written in full when the first such row of a target is stored. Later rows refer to the template and store how their
//! numbers differ.
struct RowTemplate
{
    TargetId target;
    qint64 verdict = 0;
    RowShape shape;
    QString summary;
    QString message;
    PackedNumbers numbers;

    static RowTemplate of(const TargetResult &row);
    void write(ByteWriter *bytes) const;
    static RowTemplate read(ByteReader *bytes);

    //! \brief Writes the differences of `others`: one bit for an equal value, about 9 bits for a similar duration.
    //! \return the number of outliers
    int writeNumbers(BitWriter *bits, const PackedNumbers &others) const;
    PackedNumbers readNumbers(BitReader *bits) const;
    //! Returns the result with these numbers, or nullopt if they are invalid. The caller sets its time and texts.
    std::optional<StoredResult> result(const PackedNumbers &others) const;

private:
    RiceCode riceCodeAt(qsizetype number) const;
    bool hasEqualFlag(qsizetype number) const;
};

//! \brief Packs the rows of one group, batch by batch, using templates from earlier batches.
//!
//! A section is the part of a batch for one group. It contains its new templates, followed by the rows. Storing the target ID and the
//! full time would double the size of a row. So a row is packed in bits: the number of its template, the time since the start of the
//! batch, short texts that differ, and numbers.
class RowPacker
{
public:
    //! \param base      [ms] the earliest time in the batch
    //! \param timeBits  number of bits for the latest time, relative to `base`
    QByteArray section(std::span<const TargetResult *const> rows, qint64 base, int timeBits);
    //! Discards all templates. Called if the last section might not have reached the disk.
    void forget() { m_templates.clear(); }
    //! Numbers new templates from `number` on. The templates that are already in the file have lower numbers and aren't reused.
    void reserveNumbersBelow(quint64 number) { m_nextNumber = std::max(m_nextNumber, number); }

private:
    struct NumberedTemplate
    {
        quint64 number = 0;
        RowTemplate row;
        int misfits = 0; //!< number of consecutive rows that didn't match the template
    };
    NumberedTemplate &templateFor(const TargetResult &row, ByteWriter *definitions);
    void shareValues(QList<ValueShape> *values);
    NumberedTemplate &addTemplate(QList<NumberedTemplate> *templates, const TargetResult &row, ByteWriter *definitions);

    QHash<TargetId, QList<NumberedTemplate>> m_templates; //!< templates by target, newest first
    //! The value lists of the newest templates, without duplicates. Most targets of a kind share a list.
    QList<QList<ValueShape>> m_sharedValues;
    quint64 m_nextNumber = 0;
    quint64 m_addedCount = 0; //!< number of templates added in the current section
};

//! \brief Reads the sections of one group in the order in which they were written. Safe for any input.
class RowUnpacker
{
public:
    using Sink = std::function<void(const TargetId &target, StoredResult &&result)>;

    //! \param only  the target to read; all targets by default
    explicit RowUnpacker(std::optional<TargetId> only = std::nullopt)
        : m_targetFilter(only)
    {
    }

    //! \brief Reads a section written by RowPacker::section() with the same `base` and `timeBits`.
    //! \return false if the section is damaged or needs a template that was damaged; earlier rows have already been delivered
    bool read(QByteArrayView section, qint64 base, int timeBits, const Sink &sink);
    //! Reads only templates, for parts of a file outside the requested time range.
    bool readTemplates(QByteArrayView section);
    //! Returns the targets of all templates read.
    QSet<TargetId> targets() const;
    //! Returns a number greater than those of all templates read.
    quint64 nextNumber() const { return m_nextNumber; }

private:
    bool readTemplates(ByteReader *bytes);
    bool readRow(BitReader *bits, int numberBits, qint64 base, int timeBits, const Sink &sink);

    std::optional<TargetId> m_targetFilter;
    QHash<quint64, RowTemplate> m_templates;
    quint64 m_nextNumber = 0;
};

} // namespace watchkeeper
