// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Realistic results for tests and measurements. The same seed always produces the same results.

#include "history/values/StoredResult.h"

#include <array>
#include <random>

namespace watchkeeper::test {

//! \brief Results of a repeatedly checked page, with status, size and all phases. Each phase varies by about a fifth.
class PageResults
{
public:
    //! \param begin  [ms] time of the first result
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

//! Returns a random result of any possible form: unusual strings, missing phases, varying values, times that jump.
StoredResult wildResult(std::mt19937 *random);
QList<StoredResult> wildResults(std::mt19937 *random, int count);

//! Returns the two results, up and down, in the samples stored by earlier versions. Those versions didn't record how long a
//! result is valid.
QList<StoredResult> earlierResults();

//! Compares all fields, up to the three digits that are stored. \return the difference; empty if there is none
QString difference(const StoredResult &a, const StoredResult &b);
QString difference(const QList<StoredResult> &a, const QList<StoredResult> &b);

} // namespace watchkeeper::test
