// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A fake computer whose state is set by the test.

#include "checks/computer/SystemReader.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace watchkeeper::test {

//! \brief Returns the readings set by the test. When only one reading is left, it is returned repeatedly. Readings that weren't
//! set fail.
class FakeSystem : public SystemReader
{
public:
    template<typename Figures>
    class ProbeSeries
    {
    public:
        ProbeSeries &operator=(const Figures &figures)
        {
            m_looks = {Read<Figures>(figures)};
            return *this;
        }
        ProbeSeries &operator=(const CheckError &error)
        {
            m_looks = {Read<Figures>(Unexpected(error))};
            return *this;
        }
        void append(const Figures &figures) { m_looks.append(Read<Figures>(figures)); }
        bool isEmpty() const { return m_looks.isEmpty(); }
        Read<Figures> take()
        {
            ++m_taken;
            return m_looks.size() > 1 ? m_looks.takeFirst() : m_looks.first();
        }
        int taken() const { return m_taken; }

    private:
        QList<Read<Figures>> m_looks;
        int m_taken = 0;
    };

    mutable ProbeSeries<MemoryFigures> memoryLooks;
    mutable ProbeSeries<CpuFigures> cpuLooks;
    mutable ProbeSeries<LoadFigures> loadLooks;
    mutable ProbeSeries<PressureFigures> pressureLooks;
    mutable ProbeSeries<UptimeFigures> uptimeLooks;
    mutable ProbeSeries<QList<DiskCounters>> diskLooks;
    mutable ProbeSeries<QList<SensorFigures>> temperatureLooks;
    mutable ProbeSeries<PowerFigures> powerLooks;
    mutable ProbeSeries<ProcessTable> processLooks;
    mutable ProbeSeries<InterfaceFigures> interfaceLooks;
    mutable ProbeSeries<FileSystemFigures> fileSystemLooks;
    mutable ProbeSeries<ServiceFigures> serviceLooks;

    Read<MemoryFigures> memory() const override
    {
        return from(memoryLooks, [this] { return SystemReader::memory(); });
    }
    Read<CpuFigures> cpu() const override
    {
        return from(cpuLooks, [this] { return SystemReader::cpu(); });
    }
    Read<LoadFigures> load() const override
    {
        return from(loadLooks, [this] { return SystemReader::load(); });
    }
    Read<PressureFigures> pressure() const override
    {
        return from(pressureLooks, [this] { return SystemReader::pressure(); });
    }
    Read<UptimeFigures> uptime() const override
    {
        return from(uptimeLooks, [this] { return SystemReader::uptime(); });
    }
    Read<QList<DiskCounters>> disks() const override
    {
        return from(diskLooks, [this] { return SystemReader::disks(); });
    }
    Read<QList<SensorFigures>> temperatures() const override
    {
        return from(temperatureLooks, [this] { return SystemReader::temperatures(); });
    }
    Read<PowerFigures> power() const override
    {
        return from(powerLooks, [this] { return SystemReader::power(); });
    }
    Read<ProcessTable> processes() const override
    {
        return from(processLooks, [this] { return SystemReader::processes(); });
    }
    Read<InterfaceFigures> networkInterface(const QString &name) const override
    {
        return from(interfaceLooks, [this, name] { return SystemReader::networkInterface(name); });
    }
    Read<FileSystemFigures> fileSystem(const QString &path) const override
    {
        std::unique_lock lock(m_mutex);
        ++m_hanging;
        m_opened.wait(lock, [this, path] { return path != m_dead; });
        --m_hanging;
        lock.unlock();
        return from(fileSystemLooks, [this, path] { return SystemReader::fileSystem(path); });
    }
    Read<FileSystemFigures> mount(const QString &point) const override { return fileSystem(point); }
    Read<ServiceFigures> service(const QString &name) const override
    {
        return from(serviceLooks, [this, name] { return SystemReader::service(name); });
    }

    //! Makes reads of this path hang until another path is set.
    void setDead(const QString &path)
    {
        const std::lock_guard lock(m_mutex);
        m_dead = path;
        m_opened.notify_all();
    }
    //! Returns the number of reads that haven't finished.
    int hanging() const
    {
        const std::lock_guard lock(m_mutex);
        return m_hanging;
    }

private:
    template<typename Figures, typename Otherwise>
    Read<Figures> from(ProbeSeries<Figures> &looks, Otherwise otherwise) const
    {
        const std::lock_guard lock(m_mutex);
        return looks.isEmpty() ? otherwise() : looks.take();
    }

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_opened;
    QString m_dead;
    mutable int m_hanging = 0;
};

} // namespace watchkeeper::test
