// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Hides hosts, IP addresses, user names and names of targets in shown texts, so that people can share their screen.

#include "model/target/Result.h"
#include "model/target/Target.h"

#include <QHash>
#include <QMutex>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace watchkeeper {

//! \brief Replaces what it knows to be private by stand-ins such as `host-3`, which stay the same as long as the mask exists. Safe from
//! any thread.
//!
//! Hosts are those of the targets, and names that end with one of their last two labels, such as `www.shop.example` if a target checks
//! `api.shop.example`. IP addresses are found by their form. User names are those of the targets and of this computer's user.
class PrivacyMask
{
public:
    //! \param hidesNames  whether the names of targets are private too
    explicit PrivacyMask(bool hidesNames);

    //! Adds what is private about these targets. Targets that were removed stay known.
    void learn(const QList<Target> &targets);
    QString masked(const QString &text);
    //! Returns the targets as shown in lists: with stand-ins as names, or in names that contain a host.
    QList<Target> masked(QList<Target> targets);
    //! Masks all texts of a result, including its evidence.
    static Result masked(const std::shared_ptr<PrivacyMask> &mask, Result result);

    //! \brief Makes displayLine() mask all texts in the current thread. Other threads never mask, because their texts are stored or sent,
    //! except while one writes a report that the user has asked for in privacy mode.
    //! \param mask  null to mask nothing
    static void install(std::shared_ptr<PrivacyMask> mask);
    //! Returns the mask of the current thread, or null.
    static std::shared_ptr<PrivacyMask> current();

private:
    QString maskedText(const QString &text);
    void addHost(const QString &host);
    QString standInFor(QHash<QString, QString> *known, const QString &word, const char *prefix);
    QString maskedWord(const QString &word);
    QString maskedHost(const QString &word);
    qsizetype nameLengthAt(const QString &text, qsizetype at, qsizetype wordEnd, QString *standIn) const;

    QMutex m_mutex; //!< guards all members
    bool m_hidesNames;
    QHash<QString, QString> m_hosts;           //!< stand-ins by lower-case host or IP address
    QHash<QString, QString> m_users;           //!< stand-ins by user name
    QHash<QString, QString> m_names;           //!< stand-ins by name of a target
    QHash<QString, QStringList> m_namesByWord; //!< names by their first word, the longest first
    QSet<QString> m_domains;                   //!< the last two labels of hosts
};

//! Returns the targets as shown in lists, see PrivacyMask::masked().
QList<Target> displayedTargets(const QList<Target> &targets);
//! Returns the results as shown.
QList<Result> displayedResults(const QList<Result> &results);
//! Masks a text that displayLine() isn't used for.
QString privacyMasked(const QString &text);

} // namespace watchkeeper
