// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The series of a target's results: their names, such as `duration`, `phase:dns` and `value:size`, and a summary of the numbers
//! of one series, with quantiles that take little memory. Plain values.

#include "history/values/BitPacker.h"
#include "history/values/StoredResult.h"
#include "model/check/ObservedValue.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Returns whether a check with this error received an answer.
//!
//! Only then is its duration a response time. A connection refused within a millisecond isn't a fast answer, and the duration of a timeout
//! is just its limit. A failed status, a failed exit code or a protocol error is still an answer.
//! \param error  empty for success
bool isAnswered(std::optional<ErrorType> error);

//! Returns `duration`, the duration of the entire check in ms, which exists only if the check was answered.
QString durationSeries();
//! Returns `phase:dns`, in ms.
QString phaseSeries(Phase phase);
//! Returns `value:NAME`, in the value's unit.
QString valueSeries(const QString &name);

//! Returns the response time in [ms], or nullopt if the check wasn't answered.
std::optional<double> responseTime(const StoredResult &result);

//! Returns the measurement of `result` in the series, or nullopt if it has none or the key is invalid.
std::optional<double> seriesNumber(const StoredResult &result, const QString &key);

// Quantiles of any number of numbers in little memory. A plain value.
// DDSketch: Masson, Rim, Lee, "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees", PVLDB
// 12(12), 2019. A bucket contains all numbers from gamma^(i-1) to gamma^i. Its middle is within 1 % of each of them.

//! \brief Counts the numbers in each bucket. There are buckets for positive numbers, for negative numbers by magnitude, and for zero.
//!
//! Merging has the same effect as adding all numbers to one sketch, in any order. If the numbers of one sign differ by more than 17 powers
//! of ten, they need more than kMaxBuckets. The buckets closest to zero are then merged. Quantiles in the merged buckets are too far from
//! zero; all others stay accurate.
class Sketch
{
public:
    static constexpr double kAccuracy = 0.01; //!< relative error of quantile()
    static constexpr qsizetype kMaxBuckets = 2048;
    static constexpr quint64 kMaxCount = 1ULL << 52; //!< maximum count, so that sums never overflow

    //! Adds a number. Numbers that aren't finite are ignored. \param times  how often to add it
    void add(double number, quint64 times = 1);
    void merge(const Sketch &other);
    //! \brief Removes numbers that were added or merged earlier.
    //! \return false, without any change, if buckets were merged since then and the numbers can't be separated
    bool remove(const Sketch &previous);

    quint64 count() const;
    //! \param q  in [0, 1]; clamped
    //! \return   within kAccuracy of the number of rank q * (count - 1), rounded down; nullopt if there are no numbers
    std::optional<double> quantile(double q) const;

    //! The numbers from `from` to `to`, both accurate to kAccuracy.
    struct Bin
    {
        double from = 0;
        double to = 0; //!< >= from; equal to `from` in the bucket for zero
        quint64 count = 0;
        friend bool operator==(const Bin &, const Bin &) = default;
    };
    //! Returns the non-empty buckets, in ascending order.
    QList<Bin> bins() const;

    void pack(BitPacker *bits) const;
    //! Unpacks a sketch. Invalid values mark `bits` as failed.
    static Sketch unpack(BitUnpacker *bits);

    friend bool operator==(const Sketch &, const Sketch &) = default;

private:
    struct Bucket
    {
        qint32 index = 0;
        quint64 count = 0;
        friend bool operator==(const Bucket &, const Bucket &) = default;
    };
    using Buckets = QList<Bucket>; //!< sorted by index

    static qint32 indexOf(double size);
    static double middleValue(qint32 index);
    static void count(Buckets *buckets, const Bucket &added);
    static void mergeInto(Buckets *buckets, const Buckets &others);
    static std::optional<Buckets> without(const Buckets &buckets, const Buckets &previous);
    static void limitSize(Buckets *buckets);
    static quint64 totalCount(const Buckets &buckets);
    static void packBuckets(const Buckets &buckets, BitPacker *bits);
    static Buckets unpackBuckets(BitUnpacker *bits);

    Buckets m_positive;
    Buckets m_negative; //!< for negative numbers, by magnitude
    quint64 m_zeros = 0;
};

//! \brief Count, mean, minimum, maximum and quantiles of arbitrarily many numbers. Can be merged in any order.
class SeriesSummary
{
public:
    //! Adds a number. Numbers that aren't finite are ignored.
    void add(double number);
    void merge(const SeriesSummary &other);
    //! \brief Removes numbers that were added or merged earlier.
    //! \return false, without any change, if the new minimum or maximum is unknown or Sketch::remove() fails
    bool remove(const SeriesSummary &previous);

    quint64 count() const { return m_count; }
    std::optional<double> mean() const;
    std::optional<double> min() const { return m_count ? std::optional(m_min) : std::nullopt; }
    std::optional<double> max() const { return m_count ? std::optional(m_max) : std::nullopt; }
    //! Returns a value within 1 % of the number of that rank; the exact minimum for 0 and maximum for 1. \param q  in [0, 1]
    std::optional<double> quantile(double q) const;

    //! Returns the distribution of the numbers.
    const Sketch &sketch() const { return m_sketch; }

    Unit unit = Unit::None; //!< unit of all numbers; if units differ, the last one in the order of Unit

    //! Packs the sum with seven digits, everything else exactly.
    void pack(BitPacker *bits) const;
    //! Unpacks a summary. Invalid values mark `bits` as failed.
    static SeriesSummary unpack(BitUnpacker *bits);

    friend bool operator==(const SeriesSummary &, const SeriesSummary &) = default;

private:
    void unpackSingleNumber(BitUnpacker *bits);
    void unpackNumbers(BitUnpacker *bits);

    quint64 m_count = 0;
    double m_sum = 0;
    double m_min = 0;
    double m_max = 0;
    Sketch m_sketch;
};

} // namespace watchkeeper
