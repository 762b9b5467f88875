// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `***` in place of secrets in what a check saw: a server may repeat a password that it was sent. Pure; safe from any thread.

#include "model/Result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace watchkeeper {

//! \brief The secrets that a text must not hold. A value that never changes: copies share it. Without secrets it does nothing.
//!
//! Where a text was cut amid a secret (`bad key hunt…`), what is left of that goes too.
class SecretMask
{
public:
    SecretMask() = default;
    //! \param secrets  in any order, also one that holds another; an empty one is none
    explicit SecretMask(QStringList secrets);

    bool isEmpty() const { return !m_secrets; }
    //! \return whether one stood there
    bool hideIn(QString *text) const;
    //! The same of UTF-8.
    bool hideIn(QByteArray *bytes) const;
    //! Texts, also those in lists, and names that a plugin gave; others are given by kinds, and by them series are known.
    void hideIn(QList<ObservedValue> *values) const;
    //! All that is told of a result beside its target, and of its evidence whatever somebody looks at from now on: nobody can write down what
    //! nobody can see.
    void hideIn(Result *result) const;
    void hideIn(EvidenceData *evidence) const;

private:
    struct Forms
    {
        QStringList texts; //!< the longest first
        QByteArrayList bytes;
    };

    bool hideIn(QVariant *value) const;
    void hideIn(std::optional<CheckError> *error) const;
    void hideIn(JudgedCondition *condition) const;

    std::shared_ptr<const Forms> m_secrets; //!< null where there are none
};

} // namespace watchkeeper
