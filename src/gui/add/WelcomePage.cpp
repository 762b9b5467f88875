// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/WelcomePage.h"

#include "app/words/DisplayText.h"
#include "async/WhenDone.h"
#include "checks/Registry.h"
#include "checks/computer/SystemReader.h"
#include "checks/network/LocalNetwork.h"
#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultTexts.h"
#include "targets/document/MaskedTarget.h"
#include "targets/service/TargetGuess.h"
#include "targets/store/TargetsStore.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QStorageInfo>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kFieldParseDelay{60}; // typing pause after which the text is parsed
constexpr int kFieldSpacing = 8;
constexpr int kFieldPadding = 14; // [px] added to the height of the text, so that the field stands out
constexpr int kFieldRemarkLines = 2;

} // namespace

AddressField::AddressField(const TargetsStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_text(new QLineEdit)
    , m_remark(new QLabel)
{
    auto *add = new QPushButton(tr("&Add", "button"));
    add->setObjectName(u"addAddress"_s);
    add->setAccessibleDescription(tr("Adds the address and checks it at once"));
    m_text->setObjectName(u"address"_s);
    m_text->setAccessibleName(tr("What do you want to monitor?"));
    m_text->setPlaceholderText(tr("https://  …  paste an address, host:port or command"));
    m_text->setTextMargins(kFieldSpacing / 2, 0, kFieldSpacing / 2, 0);
    m_text->setClearButtonEnabled(true);
    m_text->setAcceptDrops(false); // the window handles all drops, including files
    m_remark->setObjectName(u"addressRemark"_s);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_remark->setMinimumHeight(kFieldRemarkLines * fontMetrics().lineSpacing()); // keeps the page from moving
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(add)})
        part->setMinimumHeight(fontMetrics().height() + kFieldPadding);
    auto *line = new QHBoxLayout;
    line->setSpacing(kFieldSpacing);
    line->addWidget(m_text, 1);
    line->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kFieldSpacing / 2);
    layout->addLayout(line);
    layout->addWidget(m_remark);
    setFocusProxy(m_text);
    m_parseTimer.setSingleShot(true);
    m_parseTimer.setInterval(kFieldParseDelay);
    connect(&m_parseTimer, &QTimer::timeout, this, &AddressField::parseInput);
    connect(&m_job, &RecogniseJob::finished, this, &AddressField::showRecognised);
    connect(m_text, &QLineEdit::textChanged, this, &AddressField::handleTextChange);
    connect(m_text, &QLineEdit::returnPressed, this, &AddressField::add);
    connect(add, &QPushButton::clicked, this, &AddressField::add);
}

void AddressField::handleTextChange(const QString &text)
{
    m_addsAfterParsing = false;
    m_found.clear();
    m_job.cancel();
    if (text.trimmed().contains(u'\n')) // a line edit keeps the line breaks of pasted text, although it shows a single line
        return openDialog();
    if (text.trimmed().isEmpty()) {
        m_parseTimer.stop();
        return setRemark({});
    }
    m_parseTimer.start();
}

void AddressField::parseInput()
{
    m_parseTimer.stop();
    const TargetsDocument &document = m_store->document();
    m_job.start(m_text->text(), TargetsContext(document.defaults, document.targets));
}

void AddressField::showRecognised(const QList<RecognisedTarget> &found)
{
    m_found = found;
    if (found.size() == 1) {
        const RecognisedTarget &one = found.first();
        QStringList sentences;
        if (one.isTarget())
            sentences.append(tr("%1: %2. It will be checked every %3.", "type, address and interval")
                                 .arg(kindTitle(one.target.kind), maskedAddress(one.target),
                                      humanDuration(double(one.target.schedule.every.count()))));
        else
            sentences.append(one.problem);
        setRemark((sentences + one.remarks).join(u' '));
    }
    if (std::exchange(m_addsAfterParsing, false))
        add();
}

void AddressField::add()
{
    if (m_text->text().trimmed().isEmpty())
        return m_text->setFocus();
    if (m_parseTimer.isActive()) {
        m_addsAfterParsing = true;
        return parseInput(); // may call add() again
    }
    m_addsAfterParsing = m_job.isRunning();
    if (m_addsAfterParsing)
        return;
    if (m_found.size() != 1 || !m_found.first().isTarget())
        return openDialog();
    const Target target = m_found.first().target;
    if (!runsCommand(target.kind))
        return choose(target);
    // Any words are a command, so a program that doesn't exist is more likely a mistake.
    const QString program = QProcess::splitCommand(target.fields.text(u"command"_s)).value(0);
    whenDone(QtConcurrent::run(isOnPath, program), this, [this, target, text = m_text->text()](bool exists) {
        if (m_text->text() == text)
            exists ? choose(target) : openDialog();
    });
}

void AddressField::choose(const Target &target)
{
    m_text->clear();
    emit targetChosen(target);
}

void AddressField::openDialog()
{
    const QString lines = m_text->text();
    m_text->clear();
    emit dialogRequested(lines);
}

void AddressField::setRemark(const QString &text)
{
    m_remark->setText(text);
    m_text->setAccessibleDescription(text);
}

namespace {

constexpr int kSuggestionColumns = 3;
constexpr int kSuggestionSpacing = 8;

struct SuggestionText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

void append(QList<Suggestion> *suggestions, const QString &label, const QString &name, const QString &kind,
            const QJsonObject &fields)
{
    if (const auto target = makeTarget(kind, fields, name))
        suggestions->append({label, *target});
}

} // namespace

ComputerFacts readComputerFacts()
{
    const LocalRoutes routes = readLocalRoutes();
    const auto system = thisSystem();
    ComputerFacts facts;
    if (!routes.gateway.isNull())
        facts.gateway = routes.gateway.toString();
    facts.hasResolver = !routes.nameServers.isEmpty();
    facts.hasDisk = QStorageInfo::root().isValid();
    facts.hasMemory = system->memory().hasValue();
    facts.hasProcessors = system->cpu().hasValue();
    return facts;
}

QList<Suggestion> suggestionsFor(const ComputerFacts &facts)
{
    QList<Suggestion> suggestions;
    if (!facts.gateway.isEmpty())
        append(&suggestions, SuggestionText::tr("My gateway %1").arg(facts.gateway), SuggestionText::tr("Gateway"), u"ping"_s,
               {{u"host"_s, facts.gateway}});
    // Asks for the root servers, which every resolver knows. Without a server, the check follows this computer to other networks.
    if (facts.hasResolver)
        append(&suggestions, SuggestionText::tr("DNS resolver"), SuggestionText::tr("DNS resolver"), u"dns"_s,
               {{u"query"_s, u"."_s}, {u"type"_s, u"NS"_s}});
    if (facts.hasDisk)
        append(&suggestions, SuggestionText::tr("This disk"), SuggestionText::tr("Disk space"), u"disk"_s, {});
    if (facts.hasMemory)
        append(&suggestions, SuggestionText::tr("Memory"), SuggestionText::tr("Memory"), u"memory"_s, {});
    if (facts.hasProcessors)
        append(&suggestions, SuggestionText::tr("Processors"), SuggestionText::tr("Processors"), u"cpu"_s, {});
    return suggestions;
}

SuggestionRow::SuggestionRow(std::function<ComputerFacts()> read, QWidget *parent)
    : QWidget(parent)
    , m_read(std::move(read))
    , m_buttons(new QGridLayout)
{
    auto *title = new QLabel(tr("Suggestions for this computer"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSuggestionSpacing);
    layout->addWidget(title);
    layout->addLayout(m_buttons);
    m_buttons->setSpacing(kSuggestionSpacing);
    for (int column = 0; column < kSuggestionColumns; ++column)
        m_buttons->setColumnStretch(column, 1);
    hide();
}

void SuggestionRow::find()
{
    if (const auto read = std::exchange(m_read, nullptr))
        whenDone(QtConcurrent::run(read), this, [this](const ComputerFacts &facts) { offer(suggestionsFor(facts)); });
}

void SuggestionRow::offer(const QList<Suggestion> &suggestions)
{
    QList<Target> all;
    for (const Suggestion &suggestion : suggestions) {
        addButton(displayLine(suggestion.label), tr("Adds a target for this computer and checks it at once"),
                  {suggestion.target});
        all.append(suggestion.target);
    }
    if (all.size() > 1)
        addButton(tr("All of these"), tr("Adds all suggestions"), all);
    setVisible(!all.isEmpty());
}

void SuggestionRow::addButton(const QString &label, const QString &description, const QList<Target> &targets)
{
    auto *button = new QPushButton(label);
    button->setAutoDefault(false);
    button->setAccessibleDescription(description);
    const int place = m_buttons->count();
    m_buttons->addWidget(button, place / kSuggestionColumns, place % kSuggestionColumns);
    connect(button, &QPushButton::clicked, this, [this, targets] { emit chosen(targets); });
}

namespace {

constexpr int kWelcomeWidth = 680;
constexpr int kWelcomeIconSize = 96;
constexpr int kWelcomeMargin = 24;
constexpr int kWelcomeSpacing = 12;
constexpr qreal kWelcomeTitleScale = 1.8;

QPushButton *choiceButton(QAction *action, const QString &icon, const QString &text, const QString &description)
{
    auto *button = new QPushButton(actionIcon(icon), text);
    button->setObjectName(action->objectName());
    button->setAutoDefault(false);
    button->setFlat(true);
    button->setToolTip(description);
    button->setAccessibleDescription(description);
    button->setEnabled(action->isEnabled());
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    return button;
}

QLabel *centredLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const TargetsStore *store, QAction *addList, QAction *openDemo, QWidget *parent)
    : QWidget(parent)
    , m_address(new AddressField(store))
    , m_suggestions(new SuggestionRow)
{
    auto *icon = new IconLabel(kWelcomeIconSize);
    icon->setIcon(QIcon(u":/icons/app/watchkeeper.svg"_s));
    QLabel *title = centredLabel(tr("Be the first to know when something breaks."));
    title->setFont(scaledFont(font(), kWelcomeTitleScale, QFont::DemiBold));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(kWelcomeSpacing);
    choices->addStretch();
    choices->addWidget(
        choiceButton(addList, u"list"_s, tr("Import a &list…"),
                     tr("Import a text file, CSV, browser bookmarks, JSON, or the configuration of another tool.")));
    choices->addWidget(choiceButton(openDemo, u"sample"_s, tr("Look around with a &demo"),
                                    tr("Shows 24 simulated services with 90 days of history. Your targets stay as they are.")));
    choices->addStretch();

    auto *column = new QWidget;
    column->setMaximumWidth(kWelcomeWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(kWelcomeMargin, kWelcomeMargin, kWelcomeMargin, kWelcomeMargin);
    lines->setSpacing(kWelcomeSpacing);
    lines->addWidget(icon, 0, Qt::AlignHCenter);
    lines->addWidget(title);
    lines->addWidget(centredLabel(tr("Watchkeeper checks sites, servers and scripts from this computer. Your data stays here "
                                     "unless you decide otherwise.")));
    lines->addSpacing(kWelcomeSpacing);
    lines->addWidget(m_address);
    lines->addWidget(m_suggestions);
    lines->addSpacing(kWelcomeSpacing);
    lines->addLayout(choices);
    auto *centre = new QWidget; // the column keeps its preferred width, and stays in the centre
    auto *rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addStretch();
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(column, 1000);
    row->addStretch();
    rows->addLayout(row);
    rows->addStretch();
    auto *area = new QScrollArea; // for low windows and large fonts
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(centre);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setFocusProxy(m_address);
    connect(m_address, &AddressField::targetChosen, this, [this](const Target &target) { emit targetsChosen({target}); });
    connect(m_address, &AddressField::dialogRequested, this, &WelcomePage::dialogRequested);
    connect(m_suggestions, &SuggestionRow::chosen, this, &WelcomePage::targetsChosen);
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_suggestions->find();
}

} // namespace watchkeeper

#include "moc_WelcomePage.cpp"
