// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The secrets of targets, each computed once and again only when it may have changed. One thread at a time; reads no file.

#include "checks/Secrets.h"
#include "checks/network/NetworkSettings.h"
#include "engine/SecretMask.h"
#include "model/Target.h"

#include <QHash>

#include <memory>

namespace watchkeeper {

//! \brief Former secrets count as well, because an answer may be from that time: those from before the last edit of a target, and the value
//! of a keychain entry before it was changed.
class TargetSecrets
{
public:
    //! The secrets of a target as they may appear in an answer. \param keychain  the values of `${keychain:KEY}`
    using Find = QStringList (*)(const Target &target, const Secrets &keychain);
    //! The secrets that every check may send: those of the proxy in the settings.
    using FindShared = QStringList (*)(const NetworkSettings &settings, const Secrets &keychain);

    //! \param find  may be null: then nothing is secret
    //! \param findShared  may be null: then the settings have no secrets
    explicit TargetSecrets(Find find, FindShared findShared = nullptr)
        : m_find(find)
        , m_findShared(findShared)
    {
    }

    void setKeychain(const Secrets &keychain);
    void setNetworkSettings(const NetworkSettings &settings);
    //! The target has another kind or other fields from now on.
    void redefine(const Target &former);
    void remove(const TargetId &target) { m_known.remove(target); }
    //! To be called after the target was checked: only then the contents of files are known. Valid until the next call of any function
    //! here.
    const SecretMask &maskFor(const Target &target);

private:
    //! Small: most targets have no secrets, and there may be ten thousand.
    struct Known
    {
        SecretMask mask;
        quint64 number = 0;                   //!< value of number() at that time; 0: not computed yet
        std::shared_ptr<const Target> former; //!< the target before the last edit; null if there was none
    };

    quint64 number() const;
    QStringList secretsOf(const Target &target) const;
    QStringList sharedSecrets() const;

    Find m_find;
    FindShared m_findShared;
    NetworkSettings m_settings;
    Secrets m_keychain;
    Secrets m_formerKeychain; //!< the former value of each key; the current one if it never changed
    quint64 m_changes = 1;    //!< of the keychain and the settings
    QHash<TargetId, Known> m_known;
};

} // namespace watchkeeper
