// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The interface of a store that keeps secrets outside the profile.

#include "gui/settings/fields/FieldEditor.h"

#include <functional>

namespace watchkeeper {

//! The result of reading one secret.
struct SecretReadResult
{
    enum class State : quint8 { Found, NotThere, Failed };
    State state;
    QString text; //!< the secret, or an error message
};

//! \brief Used in the GUI thread. Callbacks are never called from inside read() or write(), nor after the store is destroyed.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    virtual void read(const QString &key, std::function<void(const SecretReadResult &)> done) = 0;
    //! Writes a secret. Calls `done` with an empty string on success, or with an error message.
    virtual void write(const Secret &secret, std::function<void(const QString &problem)> done) = 0;
};

} // namespace watchkeeper
