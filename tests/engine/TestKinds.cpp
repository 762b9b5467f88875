// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TestKinds.h"

#include "async/Alarm.h"

#include <QJsonObject>

#include <stdexcept>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TestKinds *s_instance = nullptr;

QList<Field> table()
{
    Field name{u"label"_s, FieldType::Text, u"Label"_s, u"Names the run."_s};
    Field host{u"host"_s, FieldType::Text, u"Host"_s, u"Key of the per-host limit."_s};
    Field ms{u"ms"_s, FieldType::Number, u"Time"_s, u"How long it takes."_s};
    ms.defaultValue = 0;
    Field says{u"says"_s, FieldType::Text, u"Says"_s, u"up, degraded or down"_s};
    says.defaultValue = u"up"_s;
    Field secret{u"secret"_s, FieldType::Text, u"Secret"_s, u"May hold a placeholder."_s};
    return {name, host, ms, says, secret};
}

Observation observed(const QString &says)
{
    Observation observation;
    observation.summary = says;
    if (!s_instance->address().isEmpty())
        observation.addValue(u"ip"_s, s_instance->address());
    if (says == u"down"_s)
        observation.error = CheckError(ErrorType::Refused, u"Nothing listens there."_s);
    else if (says == u"lost"_s)
        observation.error = CheckError(ErrorType::Network, u"There is no way to it."_s);
    else if (says == u"silent"_s)
        observation.error = CheckError(ErrorType::Timeout, u"No answer."_s);
    else if (says == u"degraded"_s)
        observation.warning = CheckError(ErrorType::Condition, u"Slow."_s);
    else if (says == u"goodbye"_s)
        observation.durationMs = 1e9;
    return observation;
}

//! Counts a check as running during the lifetime of the object, including when an exception ends the check.
class Counted
{
public:
    explicit Counted(Fields fields)
        : m_fields(std::move(fields))
        , m_run(s_instance->begin(m_fields))
    {
    }
    ~Counted()
    {
        if (s_instance)
            s_instance->end(m_fields, m_run);
    }
    Counted(const Counted &) = delete;
    Counted &operator=(const Counted &) = delete;

private:
    Fields m_fields;
    qsizetype m_run;
};

QCoro::Task<Observation> quick(Fields fields, CheckContext *)
{
    const Counted counted(fields);
    co_return observed(fields.text(u"says"_s));
}

QCoro::Task<Observation> slow(Fields fields, CheckContext *context)
{
    const Counted counted(fields);
    const Milliseconds time(fields.integer(u"ms"_s));
    const CancelToken token = context->token();
    const bool rested = co_await sleepFor(time, token);
    Observation observation = observed(fields.text(u"says"_s));
    if (!rested)
        observation.error = context->stopped(u"sleeping"_s);
    co_return observation;
}

QCoro::Task<Observation> hung(Fields fields, CheckContext *context)
{
    const Counted counted(fields);
    Event never;
    const CancelToken token = context->token();
    const bool came = co_await never.wait(token);
    Observation observation;
    if (!came)
        observation.error = context->stopped(u"connected, then silence"_s);
    co_return observation;
}

QCoro::Task<Observation> deaf(Fields fields, CheckContext *)
{
    const Counted counted(fields);
    const CancelToken never;
    const bool released = co_await s_instance->releaseEvent()->wait(never);
    Observation observation;
    if (released)
        observation.summary = u"released"_s;
    co_return observation;
}

QCoro::Task<Observation> throws(Fields fields, CheckContext *context)
{
    const Counted counted(fields);
    const CancelToken token = context->token();
    const bool rested = co_await sleepFor(1ms, token);
    if (rested)
        throw std::runtime_error("the test kind broke");
    co_return Observation();
}

QCoro::Task<Observation> throwsOddly(Fields fields, CheckContext *)
{
    const Counted counted(fields);
    throw 42;
    co_return Observation();
}

//! This function isn't a coroutine, so the call itself throws.
QCoro::Task<Observation> throwsAtOnce(Fields, CheckContext *)
{
    throw std::logic_error("before the first suspension");
}

QCoro::Task<Observation> flaky(Fields fields, CheckContext *)
{
    const Counted counted(fields);
    co_return observed(s_instance->saysOf(fields.text(u"label"_s)));
}

class PreparedLabel : public CheckPreparation
{
public:
    explicit PreparedLabel(QString text)
        : label(std::move(text))
    {
    }
    QString label;
};

std::shared_ptr<const CheckPreparation> prepareLabel(const Fields &fields)
{
    return std::make_shared<PreparedLabel>(fields.text(u"label"_s));
}

QCoro::Task<Observation> prepared(Fields fields, CheckContext *context)
{
    const Counted counted(fields);
    const auto label = std::static_pointer_cast<const PreparedLabel>(context->preparation());
    Observation observation;
    observation.summary = label ? label->label : QString();
    co_return observation;
}

QString hostOf(const Fields &fields)
{
    return fields.has(u"host"_s) ? fields.text(u"host"_s) : QString();
}

Kind kind(const QString &key, Kind::Run run)
{
    Kind kind;
    kind.key = key;
    kind.title = key;
    kind.fields = table();
    kind.run = run;
    kind.host = hostOf;
    kind.address = hostOf;
    return kind;
}

const QHash<QString, Kind> &all()
{
    static const QHash<QString, Kind> kinds = [] {
        QHash<QString, Kind> made;
        const QList<std::pair<QString, Kind::Run>> runs{
            {u"quick"_s, quick},
            {u"slow"_s, slow},
            {u"hung"_s, hung},
            {u"deaf"_s, deaf},
            {u"throws"_s, throws},
            {u"throwsOddly"_s, throwsOddly},
            {u"throwsAtOnce"_s, throwsAtOnce},
            {u"flaky"_s, flaky},
            {u"prepared"_s, prepared},
        };
        for (const auto &[key, run] : runs)
            made.insert(key, kind(key, run));
        made[u"prepared"_s].prepare = prepareLabel;
        return made;
    }();
    return kinds;
}

} // namespace

TestKinds::TestKinds(Clock clock)
    : m_clock(std::move(clock))
{
    Q_ASSERT(!s_instance);
    s_instance = this;
}

TestKinds::~TestKinds()
{
    s_instance = nullptr;
}

TestKinds *TestKinds::instance()
{
    return s_instance;
}

const Kind *TestKinds::find(const QString &key)
{
    const auto found = all().constFind(key);
    return found == all().cend() ? nullptr : &*found;
}

Target TestKinds::target(const QString &key, const QString &name, const QJsonObject &more)
{
    QJsonObject written = more;
    written.insert(u"label"_s, name);
    Target target;
    target.id = QUuid::createUuid();
    target.name = name;
    target.kind = key;
    const Expected<Fields, QList<FieldProblem>> fields = Fields::fromJson(table(), written);
    if (!fields)
        qFatal("the fields of a test are wrong: %s", qPrintable(fields.error().constFirst().text));
    target.fields = *fields;
    return target;
}

QList<Target> TestKinds::targets(const QString &key, int count, const QJsonObject &more)
{
    QList<Target> targets;
    for (int i = 0; i < count; ++i)
        targets.append(target(key, QStringLiteral("%1 %2").arg(key).arg(i), more));
    return targets;
}

QStringList TestKinds::namesInOrder() const
{
    QStringList names;
    for (const Run &run : m_runs)
        names.append(run.name);
    return names;
}

qsizetype TestKinds::begin(const Fields &fields)
{
    const QString name = fields.text(u"label"_s);
    const QString host = hostOf(fields);
    m_runs.append(Run{name, nowMs(), false});
    ++m_runsOf[name];
    m_maximum = std::max(m_maximum, ++m_running);
    m_overlapped = ++m_runningOf[name] > 1 || m_overlapped;
    m_maxRunningOfHost[host] = std::max(m_maxRunningOfHost[host], ++m_ofHost[host]);
    return m_runs.size() - 1;
}

void TestKinds::end(const Fields &fields, qsizetype run)
{
    m_runs[run].ended = true;
    --m_running;
    --m_runningOf[fields.text(u"label"_s)];
    --m_ofHost[hostOf(fields)];
}

} // namespace watchkeeper::test
