// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings and objects that checks share, such as persistent connections, stored file states and ping sockets. There is one
//! instance per process, created, used and destroyed in the engine thread.

#include "checks/base/NetworkSettings.h"
#include "checks/base/Placeholders.h"
#include "checks/base/TargetMemory.h"

#include <QtGlobal>

#include <memory>
#include <typeindex>
#include <utility>
#include <vector>

namespace watchkeeper {

class MemberStates;

//! \brief Owns the shared objects. Destroy it after the last check has ended.
//!
//! A kind includes the header of each object that it uses, and gets the object with get(). No list of these objects exists, so a new kind
//! can share an object without any change here.
class CheckServices final
{
public:
    explicit CheckServices(NetworkSettings settings = {})
        : m_settings(std::move(settings))
    {
    }
    //! Destroys the objects in reverse order of their creation.
    ~CheckServices()
    {
        while (!m_objects.empty())
            m_objects.pop_back();
    }
    Q_DISABLE_COPY_MOVE(CheckServices)

    //! Affects only checks that start after this call.
    void setNetworkSettings(const NetworkSettings &settings) { m_settings = settings; }
    const NetworkSettings &networkSettings() const { return m_settings; }
    void setSecrets(const Secrets &secrets) { m_secrets = secrets; }
    const Secrets &secrets() const { return m_secrets; }
    //! Sets the source of target states for groups. It may be null; otherwise it must outlive the checks.
    void setMemberStates(const MemberStates *states) { m_memberStates = states; }
    const MemberStates *memberStates() const { return m_memberStates; }
    FileReads &fileReads() { return m_fileReads; }

    //! Returns the object of this type. Creates it if it doesn't exist.
    template<typename Object>
    Object &get()
    {
        Object *const found = find<Object>();
        return found ? *found : create<Object>();
    }
    //! Returns the object of this type, or null if no check has used one.
    template<typename Object>
    Object *find() const
    {
        for (const auto &[key, object] : m_objects) {
            if (key == typeid(Object))
                return static_cast<Object *>(object.get());
        }
        return nullptr;
    }
    //! Creates the object of this type with these arguments. There must be none yet.
    template<typename Object, typename... Arguments>
    Object &create(Arguments &&...arguments)
    {
        auto object = std::make_shared<Object>(std::forward<Arguments>(arguments)...);
        m_objects.emplace_back(typeid(Object), object);
        return *object;
    }

private:
    NetworkSettings m_settings;
    Secrets m_secrets;
    const MemberStates *m_memberStates = nullptr;
    FileReads m_fileReads;
    //! only a few, so a linear search is fast enough
    std::vector<std::pair<std::type_index, std::shared_ptr<void>>> m_objects;
};

} // namespace watchkeeper
