// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Realistic results for tests and measurements. The same seed gives the same results.

#include "history/values/StoredResult.h"

#include <array>
#include <random>

namespace watchkeeper::test {

//! \brief A page that is checked repeatedly: all phases, each with a spread of about a fifth, status and size.
class PageResults
{
public:
    //! \param begin  [ms] of the first
    //! \param every  [ms]
    PageResults(unsigned seed, qint64 begin, qint64 every);
    StoredResult next();

private:
    double around(double typical);

    std::mt19937 m_random;
    qint64 m_at;
    qint64 m_every;
    double m_size;
    std::array<double, kPhaseCount> m_typical;
};

//! Any possible result: odd texts, missing phases, changing values, times that jump.
StoredResult wildResult(std::mt19937 *random);
QList<StoredResult> wildResults(std::mt19937 *random, int count);

//! Those stored in the tests as written by versions that did not record how long a result is valid: an up and a down.
QList<StoredResult> earlierResults();

//! Compares everything, to the three digits that are kept. \return the difference, or an empty text
QString difference(const StoredResult &a, const StoredResult &b);
QString difference(const QList<StoredResult> &a, const QList<StoredResult> &b);

} // namespace watchkeeper::test
