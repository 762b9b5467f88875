// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check commands, and the times of checks: https://icinga.com/docs/icinga-2/latest/doc/10-icinga-template-library/
#include "import/plugins/IcingaLanguage.h"
#include "model/base/Quantity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! A command of the template library: flags with macros, `FLAG?MACRO` for switches, then the defaults.
struct IcingaCommand
{
    const char *name, *plugin, *prefix, *arguments, *defaults;
};

#define ICINGA_PING                                                                                                            \
    "-H=$ping_address$ -w=$ping_wrta$,$ping_wpl$% -c=$ping_crta$,$ping_cpl$% -p=$ping_packets$ -t=$ping_timeout$"
#define ICINGA_SOCKET                                                                                                          \
    "-H=$P_address$ -p=$P_port$ -E?P_escape -E?P_escape_send -s=$P_send$ -e=$P_expect$ -A?P_all -S?P_ssl -r=$P_refuse$ "       \
    "-M=$P_mismatch$ -D=$P_certificate$ -D=$P_certificate_age$ -w=$P_wtime$ -c=$P_ctime$ -w=$P_warning$ -c=$P_critical$ "      \
    "-t=$P_timeout$ -4?P_ipv4 -6?P_ipv6 -m=$P_maxbytes$ -d=$P_delay$ -j?P_jail -q=$P_quit$"
constexpr IcingaCommand kIcingaCommands[] = {
    {"ping", "check_ping", "ping_", ICINGA_PING, "ping_wrta=100 ping_wpl=5 ping_crta=200 ping_cpl=15"},
    {"hostalive", "check_ping", "ping_", ICINGA_PING, "ping_wrta=3000 ping_wpl=80 ping_crta=5000 ping_cpl=100"},
    {"icmp", "check_icmp", "icmp_",
     "-H=$icmp_address$ -w=$icmp_wrta$,$icmp_wpl$% -c=$icmp_crta$,$icmp_cpl$% -n=$icmp_packets$ -b=$icmp_data_bytes$ "
     "-i=$icmp_packet_interval$ -l=$icmp_ttl$ -t=$icmp_timeout$",
     "icmp_wrta=100 icmp_wpl=5 icmp_crta=200 icmp_cpl=15"},
    {"fping", "check_fping", "fping_",
     "-H=$fping_address$ -w=$fping_wrta$,$fping_wpl$% -c=$fping_crta$,$fping_cpl$% -n=$fping_number$ -i=$fping_interval$ "
     "-b=$fping_bytes$",
     "fping_wrta=100 fping_wpl=5 fping_crta=200 fping_cpl=15 fping_number=5 fping_interval=500"},
    {"http", "check_http", "http_",
     "-H=$http_vhost$ -I=$http_address$ -u=$http_uri$ -p=$http_port$ -S?http_ssl -S1.1?http_ssl_force_tlsv1_1 "
     "-S1.2?http_ssl_force_tlsv1_2 -S1.1+?http_ssl_force_tlsv1_1_or_higher -S1.2+?http_ssl_force_tlsv1_2_or_higher "
     "--sni?http_sni -C=$http_certificate$ "
     "-J=$http_clientcert$ -K=$http_privatekey$ -a=$http_auth_pair$ -w=$http_warn_time$ -c=$http_critical_time$ "
     "-e=$http_expect$ -d=$http_headerstring$ -s=$http_string$ -P=$http_post$ -j=$http_method$ -T=$http_contenttype$ "
     "-l?http_linespan -r=$http_expect_body_regex$ -R=$http_expect_body_eregi$ --invert-regex?http_invertregex "
     "-A=$http_useragent$ -k=$http_header$ -E?http_extendedperfdata -f=$http_onredirect$ -m=$http_pagesize$ "
     "-t=$http_timeout$ -4?http_ipv4 -6?http_ipv6 -L?http_link -v?http_verbose -N?http_ignore_body",
     "http_address=$check_address$"},
    {"ssl", "check_tcp", "ssl_",
     "-H=$ssl_address$ -p=$ssl_port$ -S -D=$ssl_cert_valid_days_warn$ "
     "-D=$ssl_cert_valid_days_warn$,$ssl_cert_valid_days_critical$ --sni=$ssl_sni$ -t=$ssl_timeout$",
     "ssl_port=443"},
    {"ssl_cert", "check_tcp", "ssl_cert_",
     "-H=$ssl_cert_address$ -p=$ssl_cert_port$ -S -D=$ssl_cert_warn$ -D=$ssl_cert_warn$,$ssl_cert_critical$ "
     "--sni=$ssl_cert_sni$ -t=$ssl_cert_timeout$",
     "ssl_cert_address=$check_address$ ssl_cert_port=443"},
    {"ssh", "check_ssh", "ssh_", "-H=$ssh_address$ -p=$ssh_port$ -t=$ssh_timeout$ -4?ssh_ipv4 -6?ssh_ipv6", ""},
    {"smtp", "check_smtp", "smtp_",
     "-H=$smtp_address$ -p=$smtp_port$ -S?smtp_starttls -D=$smtp_certificate_age$ -F=$smtp_helo_fqdn$ -A=$smtp_authtype$ "
     "-U=$smtp_authuser$ -P=$smtp_authpass$ -w=$smtp_warning$ -c=$smtp_critical$ -t=$smtp_timeout$ -4?smtp_ipv4 -6?smtp_ipv6",
     ""},
    {"ntp_time", "check_ntp_time", "ntp_",
     "-H=$ntp_address$ -p=$ntp_port$ -w=$ntp_warning$ -c=$ntp_critical$ -t=$ntp_timeout$ -4?ntp_ipv4 -6?ntp_ipv6", ""},
    {"dns", "check_dns", "dns_",
     "-H=$dns_lookup$ -s=$dns_server$ -q=$dns_query_type$ -a=$dns_expected_answers$ -L?dns_all_expected -w=$dns_wtime$ "
     "-c=$dns_ctime$ -t=$dns_timeout$",
     "dns_lookup=$host.name$"},
    {"dig", "check_dig", "dig_",
     "-H=$dig_server$ -p=$dig_port$ -l=$dig_lookup$ -T=$dig_record_type$ -a=$dig_expected_address$ "
     "-w=$dig_warning$ -c=$dig_critical$ "
     "-t=$dig_timeout$ -4?dig_ipv4 -6?dig_ipv6",
     ""},
    {"ldap", "check_ldap", "ldap_",
     "-H=$ldap_address$ -p=$ldap_port$ -b=$ldap_base$ -D=$ldap_bind$ -P=$ldap_pass$ -T?ldap_starttls -S?ldap_ssl "
     "-w=$ldap_warning$ -c=$ldap_critical$ -a=$ldap_attr$ -t=$ldap_timeout$",
     ""},
    {"mysql", "check_mysql", "mysql_",
     "-H=$mysql_hostname$ -P=$mysql_port$ -s=$mysql_socket$ -d=$mysql_database$ -u=$mysql_username$ "
     "-p=$mysql_password$ -S?mysql_check_slave -l?mysql_ssl",
     ""},
    {"pgsql", "check_pgsql", "pgsql_",
     "-H=$pgsql_hostname$ -P=$pgsql_port$ -d=$pgsql_database$ -l=$pgsql_username$ -p=$pgsql_password$ "
     "-c=$pgsql_critical$ -q=$pgsql_query$",
     ""},
    {"snmp", "check_snmp", "snmp_",
     "-H=$snmp_address$ -o=$snmp_oid$ -C=$snmp_community$ -w=$snmp_warn$ -c=$snmp_crit$ -s=$snmp_string$ -r=$snmp_ereg$ "
     "-l=$snmp_label$ -u=$snmp_units$ -p=$snmp_port$ -P=$snmp_version$ -t=$snmp_timeout$",
     "snmp_community=public"},
    {"disk", "check_disk", "disk_",
     "-w=$disk_wfree$ -c=$disk_cfree$ -W=$disk_inode_wfree$ -K=$disk_inode_cfree$ -p=$disk_partitions$ -p=$disk_partition$ "
     "-x=$disk_partitions_excluded$ -u=$disk_units$",
     "disk_wfree=20% disk_cfree=10%"},
    {"load", "check_load", "load_",
     "-w=$load_wload1$,$load_wload5$,$load_wload15$ -c=$load_cload1$,$load_cload5$,$load_cload15$ -r?load_percpu",
     "load_wload1=5 load_wload5=4 load_wload15=3 load_cload1=10 load_cload5=6 load_cload15=4"},
    {"swap", "check_swap", "swap_", "-w=$swap_wfree$% -c=$swap_cfree$%", "swap_wfree=50 swap_cfree=25"},
    {"procs", "check_procs", "procs_",
     "-w=$procs_warning$ -c=$procs_critical$ -C=$procs_command$ -a=$procs_argument$ "
     "--ereg-argument-array=$procs_argument_regex$ "
     "-s=$procs_state$ -u=$procs_user$ -m=$procs_metric$",
     "procs_warning=250 procs_critical=400"},
    {"nrpe", "check_nrpe", "nrpe_",
     "-H=$nrpe_address$ -p=$nrpe_port$ -c=$nrpe_command$ -n?nrpe_no_ssl -a=$nrpe_arguments$ -t=$nrpe_timeout$ "
     "-2?nrpe_version_2 -4?nrpe_ipv4 -6?nrpe_ipv6",
     ""},
    {"users", "check_users", "users_", "-w=$users_wgreater$ -c=$users_cgreater$", "users_wgreater=20 users_cgreater=50"},
    {"by_ssh", "check_by_ssh", "by_ssh_",
     "-H=$by_ssh_address$ -p=$by_ssh_port$ -C=$by_ssh_command$ -l=$by_ssh_logname$ -i=$by_ssh_identity$ -t=$by_ssh_timeout$",
     "by_ssh_address=$check_address$"}};

} // namespace

std::optional<QJsonObject> icingaLibraryCommand(const QString &name)
{
    static const QStringList sockets{u"tcp"_s, u"udp"_s, u"imap"_s, u"simap"_s, u"pop"_s, u"spop"_s, u"ftp"_s, u"clamd"_s};
    static const QRegularExpression family(u"^(ping|hostalive|fping)([46])$"_s);
    const auto match = family.match(name);
    QString base = match.hasMatch() ? match.captured(1) : name == "ssmtp"_L1 ? u"smtp"_s : name;
    QString plugin = u"check_"_s + name, prefix = name + u'_', arguments, defaults;
    if (sockets.contains(name))
        arguments = QString::fromLatin1(ICINGA_SOCKET).replace(u"P_"_s, prefix);
    for (const IcingaCommand &one : kIcingaCommands) {
        if (base != QLatin1StringView(one.name))
            continue;
        plugin = name == "ssmtp"_L1 ? plugin : QString::fromLatin1(one.plugin);
        arguments = QString::fromLatin1(one.arguments).replace(u"$smtp_"_s, name == "ssmtp"_L1 ? u"$ssmtp_"_s : u"$smtp_"_s);
        defaults = QString::fromLatin1(one.defaults);
        prefix = name == "ssmtp"_L1 ? prefix : QString::fromLatin1(one.prefix);
    }
    if (arguments.isEmpty())
        return {};
    QJsonObject vars;
    for (const QString &pair : defaults.split(u' ', Qt::SkipEmptyParts))
        vars.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return QJsonObject{{u"command"_s, QJsonArray{plugin}},
                       {u"line"_s, arguments + (match.hasMatch() ? u" -"_s + match.captured(2) : QString())},
                       {u"prefix"_s, prefix},
                       {u"vars"_s, vars}};
}

void setIcingaSchedule(const IcingaObject &object, const QJsonObject &command, QJsonObject *json)
{
    const auto number = [&object](const QString &key, double standard) { return object.values.value(key).toDouble(standard); };
    const auto time = [](double written, Milliseconds first, Milliseconds last) {
        return formatDuration(std::clamp(Milliseconds(std::llround(std::clamp(written, 0.0, 1e9) * 1'000)), first, last));
    };
    json->insert(u"every"_s, time(number(u"check_interval"_s, 300), limits::kMinCheckInterval, limits::kMaxCheckInterval));
    json->insert(u"retryEvery"_s, time(number(u"retry_interval"_s, 60), Milliseconds(1'000), std::chrono::days(1)));
    const double attempts = number(u"max_check_attempts"_s, 3);
    json->insert(u"attempts"_s, static_cast<int>(std::clamp(attempts, 1.0, double(limits::kMaxAttempts))));
    const double limit = number(u"check_timeout"_s, command.value(u"timeout"_s).toDouble());
    if (limit > 0)
        json->insert(u"timeout"_s, time(limit, limits::kMinTimeout, limits::kMaxTimeout));
    if (!object.values.value(u"enable_active_checks"_s).toBool(true))
        json->insert(u"paused"_s, true);
    if (!object.values.value(u"enable_flapping"_s).toBool(true))
        json->insert(u"flapping"_s, u"off"_s);
}

PluginPeriod icingaPeriod(const IcingaObject &object)
{
    PluginPeriod period{object.places.value(u"ranges"_s, object.place), {}, {}};
    const QJsonObject ranges = object.values.value(u"ranges"_s).toObject();
    for (auto it = ranges.begin(); it != ranges.end(); ++it) {
        if (it->isString())
            period.add(it.key(), it->toString());
    }
    if (object.values.contains(u"includes"_s))
        period.others.append(u"includes"_s);
    return period;
}

} // namespace watchkeeper
